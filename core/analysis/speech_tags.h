// Reading what is beside a quotation: whose it is and which word says so.
//
//   “…,” [she later said]          after: subject and reporting word in either order
//   [Ann Lee told us:] “…”         before, across whom she told, when and where
//   [In a statement:] “…”          before: a medium and whoever the sentence is about
//   [chants of] “…”, in [her words], “…”     before: a noun that names words
//   “…” [― Ann Lee]                a dash and a name
//
// Nothing is decided here about the quotation itself (quotes.h): a tag is what would speak for it. Not a tag:
// words with a clause of their own between them and the marks ("said he left when the “star” fell"), nouns
// ("the report “…”").
//
// Cost: each looks at most `reach` tokens to its side.
#pragma once

#include <optional>

#include "core/analysis/article.h"
#include "core/analysis/sentence.h"

namespace hearsay {

struct SpeechTag {
  Fragments cue;
  Range source;
  std::uint32_t cue_token = 0;
};

class SpeechTags {
 public:
  // `used_cue`: of each token, whether a quotation has it as its cue already.
  SpeechTags(const Article& article, Syntax& syntax, const std::vector<bool>& used_cue)
      : a_(article), syntax_(syntax), used_cue_(used_cue) {}

  // `q`: the tokens of the stretch with its marks; `low` and `high`: where the stretches round it end and
  // begin.
  std::optional<SpeechTag> behind(const Marked& mark, Range q, std::uint32_t high) const;
  std::optional<SpeechTag> before(Range q, std::uint32_t low) const;
  // For a stretch that nothing else speaks for: chants of “…”.
  std::optional<SpeechTag> called_out(Range q) const;
  // `all`: the tokens of the paragraph, which the name has to end.
  std::optional<SpeechTag> dash_name(Range q, Range all) const;
  // Whether the tokens of one sentence hold a finite verb and something before it.
  bool is_clause(Range range) const;
  // Ann Lee put the folder down.: a person who is the subject of the sentence; empty when it is nobody or a
  // thing, a place, a body.
  Range doer(Range sentence) const;

 private:
  std::optional<SpeechTag> according_to(std::uint32_t t, std::uint32_t high) const;
  std::optional<SpeechTag> any_verb(Range q, std::uint32_t t, std::uint32_t high) const;
  std::optional<SpeechTag> name_in_front(Range q, std::uint32_t start, std::uint32_t k) const;
  std::optional<SpeechTag> in_words(std::uint32_t start, std::uint32_t k) const;
  std::optional<SpeechTag> medium(std::uint32_t start, std::uint32_t k) const;
  std::optional<SpeechTag> any_verb_before(Range q, std::uint32_t start, std::uint32_t k) const;
  const Word& tag(std::uint32_t k) const { return Sentence(a_, syntax_, a_.sentence_of[k]).at(k); }
  bool is_adverb(std::uint32_t k) const;
  bool is_some_verb(std::uint32_t k) const;
  bool may_speak(std::uint32_t t) const;
  bool may_be_title(Range q) const;
  bool closes_as_speech(Range q) const;
  std::uint32_t behind_particle(std::uint32_t verb, std::uint32_t high) const;
  bool is_plain_say(std::uint32_t k) const;
  bool is_plain_say_ahead(std::uint32_t k, std::uint32_t high) const;
  bool is_alone(Range sentence, Range subject, std::uint32_t verb) const;
  bool is_tag_verb(std::uint32_t k, std::uint32_t from) const;
  bool is_plural_subject(std::uint32_t j, std::uint32_t start) const;
  Range noun_phrase(std::uint32_t first, std::uint32_t limit) const;
  // The subject of the verb that a participle or a second verb leans on: that of the nearest reporting verb
  // before it, else the first noun phrase of the sentence.
  Range subject_of_sentence(std::uint32_t before, std::uint32_t start) const;

  const Article& a_;
  Syntax& syntax_;
  const std::vector<bool>& used_cue_;
};

// The quotation that the tag speaks for.
Draft draft_of(const Marked& mark, const SpeechTag& tag, Rule rule);

// The stretch as such.
constexpr bool is_final(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
char32_t last_inside(const Article& article, const Marked& mark);  // over spaces and closing marks; 0: none
bool starts_upper(const Article& article, Range q);
std::uint32_t words_in(const Article& article, Range q);

}  // namespace hearsay
