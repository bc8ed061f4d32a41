"""Documents that the draft cites: one number, one date, one title, one issuer, one type."""
