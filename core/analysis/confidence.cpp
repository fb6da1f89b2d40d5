// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/confidence.h"

#include <algorithm>
#include <cstdint>

#include "core/lexicon/english/function_words.h"

namespace hearsay {

namespace {

// Shares of one rule: with a plain word of speech (say, tell), another one, a word of belief or finding; and
// what is left of it when the content is shorter than `brief` bytes.
struct Trust {
  std::string_view id;  // core/message has its words: “rule.tag_after”
  float plain, speech, other, short_factor;
};

constexpr std::uint32_t brief = 28;  // bytes
// What is left of a clause's share when nobody in the sentence says it.
constexpr float without_source = 0.8f;
// Nothing is sure, and what is found at all is more than a guess.
constexpr float least_share = 0.05f, most_share = 0.97f;

constexpr Trust of(Rule rule) {
  switch (rule) {
    case Rule::tag_after:
      return {"tag_after", 0.97f, 0.97f, 0.95f, 0.95f};
    case Rule::tag_before:
      return {"tag_before", 0.93f, 0.9f, 0.88f, 0.84f};
    case Rule::colon_paragraph:
      return {"colon_paragraph", 0.8f, 0.8f, 0.8f, 1};
    case Rule::set_apart:
      return {"set_apart", 0.75f, 0.75f, 0.75f, 1};
    case Rule::headline:
      return {"headline", 0.6f, 0.6f, 0.6f, 1};
    case Rule::name_colon:
      return {"name_colon", 0.9f, 0.9f, 0.9f, 1};
    case Rule::dash_name:
      return {"dash_name", 0.94f, 0.94f, 0.94f, 0.95f};
    case Rule::beat:
      return {"beat", 0.6f, 0.6f, 0.6f, 0.9f};
    case Rule::no_tag:
      return {"no_tag", 0.78f, 0.78f, 0.78f, 1};
    case Rule::clause:
      return {"clause", 0.89f, 0.83f, 0.77f, 0.8f};
    case Rule::clause_open:
      return {"clause_open", 0.9f, 0.67f, 0.53f, 1};
    case Rule::trailing_tag:
      return {"trailing_tag", 0.91f, 0.62f, 0.6f, 1};
    case Rule::according_to:
      return {"according_to", 0.9f, 0.9f, 0.9f, 0.8f};
    case Rule::as_put:
      return {"as_put", 0.55f, 0.55f, 0.55f, 0.9f};
    case Rule::object:
      return {"object", 0.74f, 0.74f, 0.74f, 0.98f};
    case Rule::whole_object:
      return {"whole_object", 0.68f, 0.68f, 0.54f, 0.95f};
    case Rule::preposition:
      return {"preposition", 0.7f, 0.7f, 0.6f, 0.84f};
    case Rule::infinitive:
      return {"infinitive", 0.65f, 0.65f, 0.6f, 1};
    case Rule::object_infinitive:
      return {"object_infinitive", 0.72f, 0.72f, 0.72f, 1};
    case Rule::described_as:
      return {"described_as", 0.78f, 0.78f, 0.7f, 1};
    case Rule::predicate:
      return {"predicate", 0.65f, 0.65f, 0.55f, 0.9f};
    case Rule::noun_clause:
      return {"noun_clause", 0.68f, 0.68f, 0.68f, 1};
  }
  return {"", 0, 0, 0, 1};
}

// What a speaker is known from, with the share of right ones for quotations in marks and for reported clauses.
struct Known {
  float quoted, reported;
};
constexpr Known by_full_name{0.97f, 0.97f}, by_part_of_name{0.98f, 0.98f}, by_pronoun{0.96f, 0.96f},
    by_description{0.91f, 0.91f}, by_order{0.5f, 0.5f}, nobody{0.17f, 0.5f},
    nobody_meant{0.71f, 0.84f};  // “he said”: there is a source, and it tells nobody by name

Known known_from(const Article& article, const Draft& draft, const Speaker* speaker) {
  if (speaker == nullptr) return draft.source.empty() ? nobody : nobody_meant;
  if (draft.source.empty()) return by_order;
  if (draft.source.last - draft.source.first == 1 &&
      lexicon::speaking_pronouns.has(article.word(draft.source.first)))
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

std::string_view name_of(Rule rule) { return of(rule).id; }

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
  if (clause && draft.source.empty()) share *= without_source;
  return std::clamp(share, least_share, most_share);
}

float speaker_confidence(const Article& article, const Draft& draft, const Speaker* speaker) {
  const Known known = known_from(article, draft, speaker);
  return draft.kind == QuoteKind::indirect ? known.reported : known.quoted;
}

}  // namespace hearsay
