"""The order of headings, lists, articles, tables, annexes and notes, and the references to them."""
