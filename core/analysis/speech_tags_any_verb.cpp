// Tags whose verb is in no list: “Go home,” Lee barked. Tested by tests/unit/quotes_test.cpp.
#include <string_view>

#include "core/analysis/phrases.h"
#include "core/analysis/speech_tags.h"
#include "core/lexicon/english/sentences.h"

namespace hearsay {

// Whether the token is a past or present form that somebody may do, by its tag or, where that is of no help, by
// its ending.
bool SpeechTags::is_some_verb(std::uint32_t k) const {
  if (a_.is_mark(k) || a_.is_capital(k) || a_.stretch_of[k] != no_one ||
      a_.words.has(k, word_auxiliary | word_preposition | word_determiner | word_possessive | word_and |
                          word_subordinator | word_relative))
    return false;
  const Word& w = tag(k);
  if (w.pos == Pos::verb && (w.is(flag::finite) || a_.word(k).ends_with("ed"))) return true;
  // "shot back.": a particle that ends the tag has a verb before it
  if (k + 2 < a_.segments.tokens.size() && a_.is_mark(k + 2) && behind_particle(k, k + 2) == k + 2)
    return true;
  constexpr std::size_t shortest_past = 5;  // bytes: cried, not "need"
  return a_.word(k).size() >= shortest_past && a_.word(k).ends_with("ed");
}

bool SpeechTags::is_adverb(std::uint32_t k) const {
  return !a_.is_capital(k) && (a_.words.has(k, word_adverb) || tag(k).pos == Pos::adv);
}

// shot back, chimed in: the token after the verb with its particle
std::uint32_t SpeechTags::behind_particle(std::uint32_t verb, std::uint32_t high) const {
  const std::uint32_t k = verb + 1;
  if (k >= high) return k;
  for (const auto& [w, known] : lexicon::particles.entries()) {
    if (!a_.is(k, w)) continue;
    const bool alone =
        k + 1 >= high || a_.is_mark(k + 1) || a_.words.has(k + 1, word_adverb | word_subordinator);
    return w == "back" || alone || !a_.words.has(k + 1, word_time) ? k + 1 : k;
  }
  return k;
}

// Whether the stretch may be a title: two or more of its words begin with a capital, and no longer one does
// not.
bool SpeechTags::may_be_title(Range q) const {
  std::uint32_t capitals = 0;
  for (std::uint32_t i = q.first; i < q.last; ++i) capitals += a_.is_capital(i) && a_.word(i).size() > 3;
  return capitals >= 2 && looks_like_name(a_, q);
}

// A comma, a question or an exclamation mark inside the closing marks.
bool SpeechTags::closes_as_speech(Range q) const {
  for (std::uint32_t i = q.last; i-- > q.first;) {
    if (a_.is(i, ",") || a_.is(i, "?") || a_.is(i, "!")) return true;
    if (!a_.is_mark(i)) return false;
  }
  return false;
}

// “Go home,” Lee barked. “Go home,” piped up the baker.: whatever the verb, a finite one beside a name, a
// pronoun or a noun with its article is the tag of a sentence.
std::optional<SpeechTag> SpeechTags::any_verb(Range q, std::uint32_t t, std::uint32_t high) const {
  // “not on my watch,” Lee barked: with a small letter it has to be some words long and close as speech does
  const bool speech = starts_upper(a_, q) || (words_in(a_, q) >= 3 && closes_as_speech(q));
  if (!speech || may_be_title(q) || q.first != a_.segments.sentences[a_.sentence_of[q.first]].first)
    return {};
  if (is_some_verb(t)) {
    SpeechTag tag;
    tag.cue_token = t;
    const std::uint32_t behind = behind_particle(t, high);
    tag.source = subject_after(a_, behind - 1, high);
    if (tag.source.empty() || !may_speak(tag.source.first)) return {};
    tag.cue = {a_.span({t, behind})};
    return tag;
  }
  if (!may_speak(t)) return {};
  SpeechTag tag;
  tag.source = noun_phrase(t, high);
  std::uint32_t k = tag.source.last;
  // Tokens: of who speaks, and of an apposition after it.
  constexpr std::uint32_t longest_source = 6, longest_apposition = 12;
  if (tag.source.empty() || k > t + longest_source) return {};
  if (k + 2 < high && a_.is(k, ",") && !a_.words.has(k + 1, word_and | word_subordinator)) {
    // across an apposition: his neighbour, Bob Roe, sighed
    std::uint32_t comma = k + 1;
    while (comma < high && comma < k + longest_apposition && !a_.is(comma, ",")) ++comma;
    if (comma + 1 < high && a_.is(comma, ",")) k = comma + 1;
  }
  while (k < high && !is_some_verb(k) && is_adverb(k)) ++k;
  // "the baker sneered.", "the baker shot back.": the phrase has taken the verb for a noun
  const std::uint32_t last = tag.source.last - 1;
  const bool with_determiner = a_.words.has(t, word_determiner | word_possessive);
  const bool closed = last + 1 >= high || a_.is_mark(last + 1);
  if (last >= t + 1 + with_determiner && !a_.is_capital(last) &&
      ((closed && a_.word(last).ends_with("ed")) ||
       (last + 2 < high && a_.is_mark(last + 2) && behind_particle(last, last + 2) == last + 2))) {
    tag.source.last = k = last;
  } else if (k >= high || !is_some_verb(k) || is_tag_verb(k, t)) {
    return {};
  }
  for (std::uint32_t i = k + 1; i < high && i < k + reach && !a_.is_mark(i); ++i) {
    if (a_.words.has(i, word_subordinator | word_and | word_he | word_she | word_they)) break;
    if (a_.words[i].cue != 0 && is_plain_say(i)) return {};  // the man pulled from the river said
  }
  tag.cue_token = k;
  tag.cue = {a_.span({k, behind_particle(k, high)})};
  return tag;
}

// Ann Lee grumbled, “…”; Then she shot back: “…”: subject, verb and nothing else
std::optional<SpeechTag> SpeechTags::any_verb_before(Range q, std::uint32_t start, std::uint32_t k) const {
  if (!starts_upper(a_, q) || may_be_title(q) || words_in(a_, q) < 2) return {};
  std::uint32_t t = start;
  while (t < k && (a_.words.has(t, word_and) || (a_.words.has(t, word_adverb) && a_.words[t].cue == 0) ||
                   a_.is(t, ",")))
    ++t;
  if (t + 1 >= k || !may_speak(t)) return {};
  SpeechTag tag;
  tag.source = noun_phrase(t, k);
  std::uint32_t verb = tag.source.last;
  if (tag.source.empty()) return {};
  while (verb < k && !is_some_verb(verb) && is_adverb(verb)) ++verb;
  if (verb >= k || !is_some_verb(verb)) return {};
  std::uint32_t behind = behind_particle(verb, k);
  while (behind < k && is_adverb(behind)) ++behind;
  if (behind != k) return {};
  tag.cue_token = verb;
  tag.cue = {a_.span({verb, behind_particle(verb, k)})};
  return tag;
}

}  // namespace hearsay
