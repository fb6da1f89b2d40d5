// Tags after or inside their sentence, and "according to". Tested by tests/unit/attribution_test.cpp.
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/analysis/clauses_patterns.h"
#include "core/analysis/complements.h"
#include "core/analysis/phrases.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

bool Clauses::headline(Range sentence) {
  CueWord cue;
  cue.kind = CueClass::speech;
  const std::uint32_t end = s_.content_end();
  constexpr std::uint32_t longest_name = 6;     // tokens in front of the colon: "Health minister of Wales"
  constexpr std::uint32_t shortest_report = 5;  // tokens: somebody, what they do, and "inquiry told"
  for (std::uint32_t k = sentence.first + 1; k < end && k <= sentence.first + longest_name; ++k) {
    if (in_quotation(k)) break;
    if (!a_.is(k, ":")) continue;
    const bool somebody = a_.words.has(k - 1, word_role | word_person | word_group) ||
                          (k > sentence.first + 1 &&
                           a_.words.has(sentence.first, word_honorific | word_first_name | word_role));
    if (!somebody || k + 3 >= end || in_quotation(k + 1) || !s_.has_finite_verb({k + 1, end})) return false;
    Draft d;
    d.rule = Rule::headline;
    d.source = {sentence.first, k};
    d.content = {s_.bytes({k + 1, end})};
    d.paragraph = a_.paragraph_of[a_.sentence_of[k]];
    out_.push_back(std::move(d));
    return true;
  }
  // nobody is named: an inquiry is told
  if (end < sentence.first + shortest_report ||
      !(a_.is(end - 1, "told") || a_.is(end - 1, "hears") || a_.is(end - 1, "heard")))
    return false;
  for (std::uint32_t k = end - 1; k-- > sentence.first + 2 && k + longest_name > end;)
    if (a_.is(k, ",") && s_.has_any_verb({sentence.first, k})) {
      emit(Rule::headline, cue, end - 1, {a_.span({end - 1, end})}, {}, {s_.bytes({sentence.first, k})});
      return true;
    }
  return false;
}

// ", per the board", ", per Ann Lee": not "per cent", "per day"
bool Clauses::is_per(std::uint32_t t) const {
  if (t + 1 >= s_.range.last) return false;
  // "Per" before a capital is a name: the clerk, Per Dahl
  if (a_.is(t, "Per")) return t == s_.range.first && a_.is(t + 1, "the");
  return a_.is(t, "per") && t > s_.range.first && (a_.is(t - 1, ",") || a_.is(t - 1, ")")) &&
         (a_.is_capital(t + 1) || a_.is(t + 1, "the"));
}

// according to plan, sorted according to length: what something follows, not who says so
bool Clauses::is_measure(Range source) const {
  constexpr std::uint32_t speaks = word_group | word_evidence | word_medium | word_role | word_person | word_somebody |
                                   word_collective | word_organisation | word_he | word_she | word_they | word_it | word_i;
  const std::uint32_t noun = source.first;
  return source.last == noun + 1 && !a_.is_capital(noun) && !a_.words.has(noun, speaks) && s_.at(noun).pos == Pos::noun &&
         !s_.at(noun).is(flag::plural);
}

void Clauses::according_to(std::uint32_t t, std::uint32_t width) {
  if (quotations_.used_cue[t]) return;
  Range source = phrase_forward(a_, t + width, s_.range.last);
  if (source.empty() || is_measure(source)) return;
  // "the explanatory | notes": the phrase has no noun before a word that looks like a reporting one
  while (source.last < s_.range.last && s_.at(source.last - 1).pos == Pos::adj &&
         !a_.is_capital(source.last - 1) && s_.at(source.last).pos == Pos::noun)
    source = {source.first, std::max(source.last + 1, phrase_forward(a_, source.last, s_.range.last).last)};
  const std::uint32_t end = s_.content_end();
  // The sentence goes on after the comma that ends the phrase.
  std::uint32_t after = source.last;
  while (after < end && !a_.is(after, ",")) ++after;
  const bool fronted = t == without_lead(s_.range.first);  // But according to …
  if (fronted) after = behind_apposition(source, after, end);
  Fragments content;
  if (!fronted) {
    const Range before{without_lead(s_.range.first), t};
    if (before.first + 1 < before.last) content.push_back(s_.bytes(before));
    std::uint32_t last = before.last;  // "He had, according to Lee, eaten": without the comma
    while (last > before.first && a_.is_mark(last - 1)) --last;
    const bool cut = last > before.first && a_.words.has(last - 1, word_auxiliary);
    if (!content.empty() && after + 2 < end &&
        (cut || (s_.has_finite_verb({after + 1, end}) && !s_.has_finite_verb(before))))
      content.push_back(s_.bytes({after + 1, end}));
  } else if (after + 1 < end) {
    content.push_back(s_.bytes({after + 1, end}));
  }
  CueWord cue;
  cue.kind = CueClass::speech;
  emit(Rule::according_to, cue, t, {a_.span({t, t + width})}, source, std::move(content));
}

// According to the mayor, Ann Lee, | it rained; according to Lee, who farms in the valley, | it rained; according to the
// report, published in May, | it rained
std::uint32_t Clauses::behind_apposition(Range source, std::uint32_t comma, std::uint32_t end) const {
  if (comma + 2 >= end) return comma;
  std::uint32_t second = comma + 1;
  const Word& next = s_.at(second);
  const bool participle = next.pos == Pos::verb && next.is(flag::participle) && !a_.is(second + 1, ",");
  if (a_.words.has(second, word_relative) || participle) {
    while (second < end && !a_.is(second, ",")) ++second;
  } else {
    bool role = false;
    for (std::uint32_t k = source.first; k < source.last; ++k)
      role |= a_.words.has(k, word_role | word_person);
    const bool told = a_.words.has(second, word_determiner | word_possessive | word_role);
    const Range phrase = phrase_forward(a_, second, end);
    if (phrase.empty()) return comma;
    const bool name =
        phrase.last > phrase.first + 1 && a_.is_capital(phrase.first) && a_.is_capital(phrase.last - 1);
    if (!(role ? name : told && a_.is_capital(source.last - 1)) || s_.has_finite_verb(phrase)) return comma;
    second = phrase.last;
  }
  const bool goes_on = second + 1 < end && a_.is(second, ",") && !a_.words.has(second + 1, word_and) &&
                       s_.has_finite_verb({second + 1, end});
  return goes_on ? second : comma;
}

std::uint32_t Clauses::without_lead(std::uint32_t first) const {
  if (first + 2 < s_.range.last && a_.words.has(first, word_and))
    return first + (a_.is(first + 1, ",") ? 2 : 1);
  if (first + 2 < s_.range.last && a_.is(first + 1, ",") && a_.words.has(first, word_adverb))
    return first + 2;
  return first;
}

bool Clauses::trailing(std::uint32_t t, const CueWord& cue) {
  const Word& w = s_.at(t);
  if ((cue.frames & frame_quote) == 0 && cue.lemma != "believe" && cue.lemma != "hope") return false;
  if (cue.kind != CueClass::speech && cue.kind != CueClass::belief) return false;
  if (a_.words[t].form == WordForm::gerund) return false;
  const std::uint32_t end = s_.content_end();
  Range source = subject_before(a_, t, s_.range.first);
  std::uint32_t first = source.first;  // of the tag
  std::uint32_t last = t + 1;
  bool inverted = false;
  if (source.empty() || !comma_before(first)) {
    // “…, said the mayor.”
    if (must_address(cue)) return false;  // told his advisers: not who told
    if (!comma_before(t) || (!w.is(flag::finite) && !s_.is_last_tag(t))) return false;
    source = subject_after(a_, t, s_.range.last);
    if (source.empty()) return false;
    first = t;
    last = source.last;
    inverted = true;
  }
  if (first <= s_.range.first + 2 || !s_.is_nominal(source.last - 1)) return false;
  if (!inverted && has_object(t + 1, end, cue)) return false;
  const std::uint32_t start = without_lead(s_.range.first);
  const Range before{start, first - 1};
  if (before.empty() || before.last - before.first < 2) return false;
  std::uint32_t tag_end = last;
  while (tag_end < end && !a_.is(tag_end, ",") && !a_.is(tag_end, "—") && !a_.is(tag_end, "–") &&
         !a_.is(tag_end, "--"))
    ++tag_end;
  if (!s_.is_circumstance({last, std::min(tag_end, end)})) return false;
  const bool more = tag_end + 2 < end;
  constexpr std::uint32_t sure_clause = 5;  // tokens: with a verb of any form it is a clause
  const bool plain = (inverted || !more) && cue.lemma == "say" && before.last > before.first + sure_clause &&
                     s_.has_any_verb(before);
  const bool whole = (plain || s_.has_finite_verb(before)) && !opens_adverbial(before);
  if (whole && reported_before(source, before)) return false;
  Fragments content;
  if (more && !whole) {
    // “In the end, she said, it rained.”
    if (!s_.has_finite_verb({tag_end + 1, end}) && !begins_with_subject(tag_end + 1, end)) return false;
    content = {s_.bytes(before), s_.bytes({tag_end + 1, end})};
  } else if (whole) {
    content = {s_.bytes(before)};
    // “It rained, she said, and the dam broke.” What comes after "said Ann Lee," is about her.
    // "The years that followed, she said, brought rain": the verb goes on with the subject; "pointing at it"
    // does not.
    // "The party will, she said, reopen it": an auxiliary waits for its verb.
    if (more && !inverted && !begins_new_report(tag_end + 1, end) && !is_aside(tag_end + 1, end) &&
        !is_scene(before, {tag_end + 1, end}) &&
        (s_.at(tag_end + 1).pos != Pos::verb || s_.is_finite_verb(tag_end + 1) ||
         a_.words.has(before.last - 1, word_auxiliary)))
      content.push_back(s_.bytes({tag_end + 1, end}));
  } else {
    return false;
  }
  emit(Rule::trailing_tag, cue, t, cue_span(a_, t, s_.range), source, std::move(content));
  return true;
}

// "She added that it rained, she said": the sentence is reported already, by the same words for the same person.
bool Clauses::reported_before(Range source, Range part) const {
  const auto same = [&](Range other) {
    if (other.last - other.first != source.last - source.first) return false;
    for (std::uint32_t k = 0; k < other.last - other.first; ++k)
      if (lower_case(a_.word(other.first + k)) != lower_case(a_.word(source.first + k))) return false;
    return true;
  };
  constexpr std::size_t most = 16;  // drafts of an endless sentence
  for (std::size_t i = out_.size(), n = 0; i-- > first_ && n < most; ++n)
    if (out_[i].cue_class == CueClass::speech && !out_[i].source.empty() &&
        part.contains(out_[i].source.first) && same(out_[i].source))
      return true;
  return false;
}

// they often deal: a pronoun that only a subject can be, whatever the tags make of its verb
bool Clauses::begins_with_subject(std::uint32_t k, std::uint32_t end) const {
  for (const std::string_view w : lexicon::nominatives)
    if (a_.is(k, w)) return k + 1 < end && !a_.is_mark(k + 1);
  return false;
}

// "It will hold, she said, as crowds gathered": what happened while she spoke, not what she said, which is in the present
bool Clauses::is_scene(Range said, Range rest) const {
  return (a_.is(rest.first, "as") || a_.is(rest.first, "while") || a_.is(rest.first, "after")) &&
         s_.has_past(rest) && !s_.has_past(said);
}

// "…, she said, on condition of anonymity"
bool Clauses::is_aside(std::uint32_t k, std::uint32_t end) const {
  return k + 1 < end && a_.is(k, "on") && a_.is(k + 1, "condition");
}

bool Clauses::has_object(std::uint32_t k, std::uint32_t end, const CueWord& cue) const {
  if (cue.frames & frame_addressee || k >= end) return false;
  if (a_.is_mark(k) || a_.words.has(k, word_time | word_adverb | word_preposition | word_subordinator))
    return false;
  if (k + 1 < end && a_.words.has(k + 1, word_time)) return false;  // "late Thursday"
  const Pos p = s_.at(k).pos;
  return p == Pos::det || p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::adj ||
         p == Pos::num;
}

bool Clauses::comma_before(std::uint32_t t) const {
  return t > s_.range.first && (a_.is(t - 1, ",") || a_.is(t - 1, "—") || a_.is(t - 1, "–"));
}

bool Clauses::opens_adverbial(Range part) const {
  const WordInfo& w = a_.words[part.first];
  if (w.flags & word_subordinator) {
    // "Though it rained, the dam held": the main clause is there as well.
    for (std::uint32_t k = part.first + 1; k + 2 < part.last; ++k)
      if (a_.is(k, ",") && s_.has_finite_verb({k + 1, part.last})) return false;
    return true;
  }
  // "Defending the dam is dear": the participle is the subject.
  // "Asked if it rained, Lee laughed": no sentence begins with a past form of its own.
  if (w.cue != 0 && (w.form == WordForm::past || w.form == WordForm::participle) &&
      s_.at(part.first).pos == Pos::verb)
    return true;
  bool comma = false;
  for (std::uint32_t k = part.first; k < part.last; ++k) comma |= a_.is(k, ",");
  return comma && s_.at(part.first).pos == Pos::verb && !s_.at(part.first).is(flag::finite) &&
         w.form == WordForm::gerund;
}

bool Clauses::begins_new_report(std::uint32_t k, std::uint32_t end) const {
  while (k < end && (a_.words.has(k, word_and) || (a_.words.has(k, word_adverb) && a_.words[k].cue == 0)))
    ++k;
  return k < end && a_.words[k].cue != 0 && s_.is_verb(k);
}

bool Clauses::as_put(std::uint32_t t) {
  if (s_.is_passive(t)) return false;  // the Dell, as it is known
  const Range source = subject_before(a_, t, s_.range.first);
  if (source.empty() || source.first == s_.range.first) return false;
  const std::uint32_t as = source.first - 1;
  if (lower_case(a_.word(as)) != "as") return false;
  const std::uint32_t end = s_.content_end();
  std::uint32_t comma = t + 1;
  while (comma < end && !a_.is(comma, ",")) ++comma;
  if (!s_.is_circumstance({t + 1, std::min(comma, end)})) return false;
  Fragments content;
  if (as == s_.range.first) {
    if (comma + 2 >= end) return false;
    content = {s_.bytes({comma + 1, end})};
  } else if (comma_before(as)) {
    Range before{without_lead(s_.range.first), as - 1};
    // It was found “looking guilty”, as the paper put it: the quoted words alone.
    if (before.first < before.last && in_quotation(before.last - 1)) {
      const std::int32_t quotation = a_.stretch_of[before.last - 1];
      std::uint32_t first = before.last;
      while (first > before.first && a_.stretch_of[first - 1] == quotation) --first;
      before.first = first;
    } else if (!s_.has_finite_verb(before) && comma + 2 < end && s_.has_finite_verb({comma + 1, end})) {
      // The valley, as a neighbour pointed out, stays dry. But, as she pointed out, it stays dry.
      if (!before.empty()) content = {s_.bytes(before)};
      content.push_back(s_.bytes({comma + 1, end}));
    } else if (before.last < before.first + 3 || !s_.has_finite_verb(before)) {
      return false;
    }
    if (content.empty()) content = {s_.bytes(before)};
  } else {
    return false;
  }
  CueWord cue;
  cue.kind = CueClass::speech;
  emit(Rule::as_put, cue, t, cue_span(a_, t, s_.range), source, std::move(content));
  return true;
}

bool Clauses::is_support(std::uint32_t v) const {
  const std::string_view lemma = cue_word(a_.words[v].cue).lemma;
  for (const std::string_view w : lexicon::takes_noun_of_saying)
    if (lemma == w) return true;
  return a_.is(v, "made") || a_.is(v, "makes") || a_.is(v, "making") || a_.is(v, "issued") ||
         a_.is(v, "raised");
}

bool Clauses::supported(std::uint32_t noun) const {
  return noun > s_.range.first && noun + 1 < s_.range.last && a_.is(noun + 1, "that") && is_support(noun - 1);
}

}  // namespace hearsay
