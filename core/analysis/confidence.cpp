// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/confidence.h"

#include <algorithm>
#include <cstdint>

#include "core/text/word_map.h"

namespace hearsay {

namespace {

// Shares of one rule: with a plain word of speech (say, tell), another one, a word of belief or finding; and
// what is left of it when the content is shorter than `brief` bytes.
struct Trust {
  std::string_view words;
  float plain, speech, other, short_factor;
};

constexpr std::uint32_t brief = 28;  // bytes

constexpr Trust of(Rule rule) {
  switch (rule) {
    case Rule::tag_after:
      return {"a quotation, because a speech tag stands behind it", 0.97f, 0.97f, 0.95f, 0.95f};
    case Rule::tag_before:
      return {"a quotation, because a reporting word stands in front of it", 0.93f, 0.9f, 0.88f, 0.84f};
    case Rule::colon_paragraph:
      return {"a quotation, because the paragraph in front of it ends in a colon", 0.8f, 0.8f, 0.8f, 1};
    case Rule::set_apart:
      return {
          "a quotation, because the layout sets it apart, with a signature or with a lead that reports it",
          0.75f, 0.75f, 0.75f, 1};
    case Rule::headline:
      return {"a report, because a headline names who said it before a colon or at its end", 0.6f, 0.6f, 0.6f,
              1};
    case Rule::name_colon:
      return {"a transcript’s line, because a name and a colon stand in front of it", 0.9f, 0.9f, 0.9f, 1};
    case Rule::dash_name:
      return {"a quotation, because a name and a dash stand beside it", 0.94f, 0.94f, 0.94f, 0.95f};
    case Rule::beat:
      return {
          "a quotation, because a whole sentence stands in marks; the sentence before it is about "
          "somebody who may have said it",
          0.6f, 0.6f, 0.6f, 0.9f};
    case Rule::no_tag:
      return {"a quotation, because a whole sentence stands in marks; nobody is named", 0.78f, 0.78f, 0.78f,
              1};
    case Rule::clause:
      return {"a reported clause, because it follows a reporting word with “that”, “if” or the like", 0.89f,
              0.83f, 0.77f, 0.8f};
    case Rule::clause_open:
      return {"a reported clause, because it follows a reporting word", 0.9f, 0.67f, 0.53f, 1};
    case Rule::trailing_tag:
      return {"a reported clause, because a speech tag stands behind it or inside of it", 0.91f, 0.62f, 0.6f,
              1};
    case Rule::according_to:
      return {"a reported clause, because “according to” names its source", 0.9f, 0.9f, 0.9f, 0.8f};
    case Rule::as_put:
      return {"a reported clause, because it goes with “as … said”", 0.55f, 0.55f, 0.55f, 0.9f};
    case Rule::object:
      return {"a reported phrase, because it names what was announced, denied or the like", 0.74f, 0.74f,
              0.74f, 0.98f};
    case Rule::whole_object:
      return {"a reported phrase, because it names what somebody praised or blamed", 0.68f, 0.68f, 0.54f,
              0.95f};
    case Rule::preposition:
      return {"a reported phrase, because it follows a reporting word with “of”, “for” or the like", 0.7f,
              0.7f, 0.6f, 0.84f};
    case Rule::infinitive:
      return {"a reported phrase, because it names what somebody promised, demanded or wished to do", 0.65f,
              0.65f, 0.6f, 1};
    case Rule::object_infinitive:
      return {"a reported phrase, because it names what somebody was told to do", 0.72f, 0.72f, 0.72f, 1};
    case Rule::described_as:
      return {"a reported phrase, because it says as what something was described", 0.78f, 0.78f, 0.7f, 1};
    case Rule::predicate:
      return {"a reported phrase, because it says what something was called", 0.65f, 0.65f, 0.55f, 0.9f};
    case Rule::noun_clause:
      return {"a reported clause, because it follows a noun such as “claim”", 0.68f, 0.68f, 0.68f, 1};
  }
  return {"", 0, 0, 0, 1};
}

// What a speaker is known from, with the share of right ones for quotations in marks and for reported clauses.
struct Known {
  float quoted, reported;
};
constexpr Known by_full_name{0.97f, 0.97f}, by_part_of_name{0.98f, 0.98f}, by_pronoun{0.96f, 0.96f},
    by_description{0.91f, 0.91f}, by_order{0.34f, 0.34f}, nobody_named{0.34f, 0.73f};

Known known_from(const Article& article, const Draft& draft, const Speaker* speaker) {
  static constexpr WordMap pronouns = make_word_set({"he", "she", "they", "it", "i", "we", "who"});
  if (speaker == nullptr) return nobody_named;
  if (draft.source.empty()) return by_order;
  if (draft.source.last - draft.source.first == 1 && pronouns.has(article.word(draft.source.first)))
    return by_pronoun;
  if (!speaker->named) return by_description;
  if (article.text.bytes(article.span(draft.source)).find(speaker->name) != std::string_view::npos)
    return by_full_name;
  for (std::uint32_t t = draft.source.first; t < draft.source.last; ++t)
    if (article.is_capital(t) && speaker->name.find(article.word(t)) != std::string::npos)
      return by_part_of_name;
  return by_description;
}

}  // namespace

std::string_view describe(Rule rule) { return of(rule).words; }

float confidence(const Article& article, const Draft& draft) {
  const Trust trust = of(draft.rule);
  const std::string_view lemma =
      draft.cue.empty() ? std::string_view() : cue_word(article.words[draft.cue_token].cue).lemma;
  const bool plain = lemma == "say" || lemma == "tell" || lemma == "add" || lemma == "note";
  float share = plain ? trust.plain : draft.cue_class == CueClass::speech ? trust.speech : trust.other;
  std::uint32_t bytes = 0;
  for (const Span s : draft.content) bytes += s.length();
  if (bytes < brief) share *= trust.short_factor;
  // A clause that nobody in the sentence says is mostly misread; a quotation needs no source to be one.
  const bool clause = draft.rule == Rule::clause || draft.rule == Rule::clause_open;
  if (clause && draft.source.empty()) share *= 0.8f;
  return std::clamp(share, 0.05f, 0.97f);
}

float speaker_confidence(const Article& article, const Draft& draft, const Speaker* speaker) {
  const Known known = known_from(article, draft, speaker);
  return draft.kind == QuoteKind::indirect ? known.reported : known.quoted;
}

}  // namespace hearsay
