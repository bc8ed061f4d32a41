"""What a draft must lose before it is signed: blanks, converter leftovers, remarks to self."""
