"""The numbers that a Markdown list prints."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token


def printed_numbers(tokens: Sequence[Token]) -> dict[int, str]:
    """The numbers of list items that are printed other than they are typed, by the index of the item's token.

    Where every item of a list has the same number ("1." throughout), Markdown counts; else the author did.
    """
    printed: dict[int, str] = {}
    open_lists: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open" and open_lists:
            open_lists[-1].append(index)
        elif token.type in ("ordered_list_close", "bullet_list_close") and open_lists:
            items = open_lists.pop()
            if token.type == "ordered_list_close" and len({tokens[item].info for item in items}) == 1:
                first = int(tokens[items[0]].info or 1)
                printed.update({item: str(first + number) for number, item in enumerate(items)})
    return printed
