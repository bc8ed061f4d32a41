"""Change: from one level to another, over one step or many, of a whole and its parts."""
