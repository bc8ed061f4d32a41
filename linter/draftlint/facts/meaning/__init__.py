"""What a figure is about: subject, aspect, role and period; which figures speak of one indicator."""
