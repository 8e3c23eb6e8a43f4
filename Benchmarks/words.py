"""Prose for the made-up company: plain sentences from a small vocabulary, the same for the same seed."""

from __future__ import annotations

import random
import textwrap

SUBJECTS = [
    "The sales team", "Our largest customer", "The pilot region", "The new warehouse", "Each account manager",
    "The service desk", "The partner channel", "Our pricing", "The second production line", "The board",
    "Every regional office", "The onboarding programme", "The field team", "Our supplier", "The product group",
]
VERBS = [
    "doubled", "reviewed", "postponed", "agreed on", "measured", "simplified", "dropped", "published",
    "rebuilt", "tested", "shortened", "explained", "approved", "questioned", "extended",
]
OBJECTS = [
    "the forecast for growers", "its backlog of open requests", "the price list for sensors", "the training plan",
    "a shorter contract", "the list of named accounts", "the spare parts stock", "the renewal process",
    "the handover to service", "its share of the budget", "the delivery promise", "the definition of a lead",
    "the quarterly plan", "the complaint form", "the calibration schedule",
]
ENDINGS = [
    "before the season started", "after the trade show", "because two orders slipped", "without adding people",
    "in the first week of the month", "while demand stayed flat", "as the strategy asked", "for the second year",
    "although the weather was poor", "with help from finance", "once the data was clean", "ahead of the deadline",
]
NOTES = [
    "Two large orders slipped into the next month", "The trade show moved here from October",
    "One supplier delivered late", "A duplicate account was removed", "The campaign started a week early",
    "Public holidays took four working days", "A new price list came into force",
    "The backlog of the quarter before was worked off", "One customer returned a whole shipment",
    "Figures of the last two days are estimated",
]
QUESTIONS = [
    "Which of these results would surprise our competitors?", "What did we stop doing to make room for this?",
    "Who owns the gap, and what is the next step?", "Which assumption would hurt most if it were wrong?",
    "What do customers say that the figures do not?", "Is this a trend or a single month?",
]


class Prose:
    """Makes sentences, paragraphs and Markdown documents from one random source."""

    def __init__(self, source: random.Random):
        self._random = source

    def sentence(self) -> str:
        pick = self._random.choice
        return f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)} {pick(ENDINGS)}."

    def marked_sentence(self) -> str:
        """A sentence with one word of strong text, one of emphasis and some code."""
        pick = self._random.choice
        return f"{pick(SUBJECTS)} **{pick(VERBS)}** {pick(OBJECTS)}, *{pick(ENDINGS)}*, see `{pick(VERBS).split()[0]}`."

    def note(self) -> str:
        return self._random.choice(NOTES)

    def questions(self, count: int) -> list[str]:
        return self._random.sample(QUESTIONS, count)

    def paragraph(self, words: int) -> str:
        sentences: list[str] = []
        length = 0
        while length < words:
            sentence = self.marked_sentence() if self._random.random() < 0.15 else self.sentence()
            sentences.append(sentence)
            length += len(sentence.split())
        return textwrap.fill(" ".join(sentences), 110, break_on_hyphens=False)

    def document(self, words: int, links: list[tuple[str, str]]) -> str:
        """A Markdown document of about so many words with headings, lists, tables, a quotation and the links."""
        parts: list[str] = []
        length, section = 0, 0
        remaining = list(links)
        while length < words:
            section += 1
            before = len(parts)
            parts.append(f"## {section}. {self._random.choice(OBJECTS).capitalize()}")
            parts.append(self.paragraph(70))
            if section % 2:
                parts.append("\n".join(f"- {self.sentence()}" for _ in range(4)))
            else:
                parts.append(self._table())
            if remaining:
                name, address = remaining.pop()
                parts.append(f"We follow [{name}]({address}) every month. {self.sentence()}")
            if section % 3 == 0:
                parts.append(f"> {self.sentence()}")
            length += sum(len(part.split()) for part in parts[before:])
        return "\n\n".join(parts) + "\n"

    def _table(self) -> str:
        rows = ["| What | Share | Comment |", "| --- | ---: | --- |"]
        for _ in range(4):
            rows.append(f"| {self._random.choice(OBJECTS)} | {self._random.randint(1, 60)} % | {self.sentence()} |")
        return "\n".join(rows)
