"""What the words of the language mean."""

from draftlint.language.patterns import WordPattern, any_of, word_set
from draftlint.language.vi.document_numbers import DocumentNumber, NumberForm, SymbolSlip
from draftlint.language.vi.documents import lexicon
from draftlint.language.vi.markers import Scheme
from draftlint.language.vi.number_spelling import spell
from draftlint.language.vi.subjects import content_words, narrows, proper_names, says_an_act
from draftlint.language.vi.terms import national_terms

__all__ = [
    "DocumentNumber",
    "NumberForm",
    "Scheme",
    "SymbolSlip",
    "WordPattern",
    "any_of",
    "content_words",
    "lexicon",
    "narrows",
    "national_terms",
    "proper_names",
    "says_an_act",
    "spell",
    "word_set",
]
