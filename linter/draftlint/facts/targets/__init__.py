"""Results beside their targets."""
