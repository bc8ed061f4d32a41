"""Writes a copy of a draft with the findings in it: Word comments, or highlights in a PDF. The draft stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from draftlint.document import Document, Language
from draftlint.errors import UsageError
from draftlint.report import DocumentReport
from draftlint.reporters.annotate.pdf import annotate_pdf
from draftlint.reporters.annotate.remarks import Remark, remarks
from draftlint.reporters.annotate.word import annotate_word

__all__ = ["annotated"]

_Annotator = Callable[[bytes, Document, Sequence[Remark]], tuple[bytes, int]]

_ANNOTATORS: Mapping[str, _Annotator] = {"docx": annotate_word, "pdf": annotate_pdf}


def annotated(data: bytes, report: DocumentReport, language: Language) -> tuple[bytes, int]:
    """The bytes of `data`, the file that `report` is about, with a remark at every place of every open finding,
    and the number of places to which none could be tied.

    Raises UsageError for a format that takes no remarks, UnreadableError for a file that cannot be written anew.
    """
    document = report.document
    annotator = _ANNOTATORS.get(document.format)
    if annotator is None:
        raise UsageError(
            f"{document.path}: chưa ghi được nhận xét vào “{document.format}” / cannot annotate this format.",
            hint="Dùng cho tệp .docx và .pdf / it is for .docx and .pdf; others: check --format html.",
        )
    return annotator(data, document, remarks(report, language))
