// Who gets to speak in an article, how much, and how sure: the figures of the list of speakers and of the
// scorecard.
//
//   Report r = make_report(doc);
//   r.persons[0].share == 0.41     // of all quoted words; most quoted first
//   r.writer_hedges                // hedges outside of every quote
//
// Counted are tags that are not rejected, of the layers of the analysis and of the person; ReportOptions
// narrows it. What a person tagged and the analysis suggests too (difference.h) counts once, as the person's. A word that two quotes of one speaker share (nested, or marked twice) counts once for that
// speaker, and once in all. A hedge belongs to the shortest quote round its first letter, else to the writer.
// How much is word for word is counted in words: one inside quotes of several kinds counts for the most
// literal, and a quote of no kind for indirect.
//
// Cost: O(tags · log tags + quoted bytes); count_words() O(bytes).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

struct ReportOptions {
  bool suggestions = true;               // count what nobody decided on yet
  std::vector<std::string> layers = {};  // empty: all of the analysis and of the person
};

struct PersonReport {
  std::string person = {};  // Person::id; empty for quotes that name nobody
  std::size_t quotes = 0;   // of any kind, or of none
  std::size_t direct = 0, mixed = 0, indirect = 0;
  std::size_t mentions = 0;
  std::size_t words = 0;                                              // quoted
  std::size_t direct_words = 0, mixed_words = 0, indirect_words = 0;  // together `words`
  std::size_t hedges = 0;                                             // inside the quotes
  double share = 0;                                                   // of all quoted words, 0 … 1
};

struct Report {
  // Every person of the document, most words first, those without a quote last, equals by name; then nobody,
  // when some quote names nobody.
  std::vector<PersonReport> persons;
  std::size_t article_words = 0;                                      // without those of asides (asides.h)
  std::size_t words = 0;                                              // inside at least one quote
  std::size_t writer_words() const { return article_words - words; }  // said by the writer alone
  std::size_t quotes = 0;
  std::size_t direct = 0, mixed = 0, indirect = 0;  // quotes; one of no kind is in none of them
  // Whose speaker has a name, is only described ("a spokesman"), or is not known: together `quotes`.
  std::size_t named_quotes = 0, described_quotes = 0, nobody_quotes = 0;
  std::size_t hedges = 0;
  std::size_t writer_hedges = 0;  // outside of every quote
  // Tags by label and state, of all layers and rejected ones too: states[Label][State].
  std::array<std::array<std::size_t, state_count>, 5> states{};
};

Report make_report(const Document& doc, const ReportOptions& options = {});

// Words that begin inside the span: runs of letters and digits, with apostrophes and hyphens inside.
std::size_t count_words(const Text& text, Span span);

}  // namespace hearsay
