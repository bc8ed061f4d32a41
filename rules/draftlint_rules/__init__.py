"""The built-in rules, one module a rule, grouped by family."""
