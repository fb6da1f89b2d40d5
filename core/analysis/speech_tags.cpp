// Tested by tests/unit/quotes_test.cpp.
#include "core/analysis/speech_tags.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

#include "core/analysis/phrases.h"
#include "core/text/utf8.h"

namespace hearsay {

char32_t last_inside(const Article& a, const Marked& mark) {
  std::uint32_t at = mark.inner.end;
  while (at > mark.inner.begin) {
    const char32_t c = utf8::previous(a.text.bytes(), at);
    if (c != ' ' && c != '\'' && c != 0x2019 && c != '"' && c != 0x201D && c != 0xA0) return c;
  }
  return 0;
}

bool starts_upper(const Article& a, Range q) {
  for (std::uint32_t i = q.first; i < q.last; ++i)
    if (!a.is_mark(i)) return a.is_capital(i) || a.segments.tokens[i].kind == TokenKind::number;
  return false;
}

std::uint32_t words_in(const Article& a, Range q) {
  std::uint32_t n = 0;
  for (std::uint32_t i = q.first; i < q.last; ++i) n += !a.is_mark(i);
  return n;
}

Draft draft_of(const Marked& mark, const SpeechTag& tag, Rule rule) {
  Draft d;
  d.rule = rule;
  d.content = {mark.span};
  d.cue = tag.cue;
  d.cue_token = tag.cue_token;
  d.source = tag.source;
  d.paragraph = mark.paragraph;
  d.open = mark.open_ended;
  return d;
}

// “…,” she said / said she / according to her
std::optional<SpeechTag> SpeechTags::behind(const Marked& mark, Range q, std::uint32_t high) const {
  if (mark.open_ended || q.last >= high) return {};
  std::uint32_t t = q.last;
  const std::uint32_t sentence = a_.sentence_of[t];
  const char32_t c = last_inside(a_, mark);
  // “Why?” Ann Lee, the mayor, asked.: a sentence that is nothing but the tag
  const bool apart = sentence != a_.sentence_of[q.last - 1] && a_.is_capital(t) &&
                     !a_.words.has(t, word_he | word_she | word_they);
  if (apart && c != '?' && c != '!') return {};
  high = std::min(high, a_.segments.sentences[sentence].last);
  const bool comma = a_.is(t, ",");
  const bool ends =
      c == ',' || c == '?' || c == '!' || c == 0x2026 || c == 0x2014 || c == 0x2013 || c == '-' || c == '.';
  while (t < high && (a_.is(t, ",") || a_.is(t, "—") || a_.is(t, "–") || a_.is(t, "-"))) ++t;
  if (t >= high) return {};
  constexpr std::uint32_t longest_tag_alone = 12;  // tokens: a tag that is a sentence of its own
  if (c == '.' && a_.sentence_of[t] != a_.sentence_of[q.last - 1] && high > t + longest_tag_alone) return {};
  if (std::optional<SpeechTag> tag = according_to(t, high)) return tag;
  std::uint32_t k = t;
  while (k < high && a_.words.has(k, word_adverb) && a_.words[k].cue == 0 && !a_.is_capital(k)) ++k;
  constexpr std::uint32_t sure_sentence = 6;  // words: it is one although its comma is forgotten
  const bool forgotten =
      k < high && k == t && is_plain_say(k) && starts_upper(a_, q) && words_in(a_, q) >= sure_sentence;
  if (k < high && !apart && (ends || comma || forgotten) && is_tag_verb(k, t) &&
      a_.words[k].form != WordForm::gerund) {  // said she
    SpeechTag tag;
    tag.cue_token = k;
    tag.source = subject_after(a_, k, high);
    const std::uint32_t behind = behind_particle(k, high);  // chimed in Ann Lee
    if (tag.source.empty() && behind > k + 1) tag.source = subject_after(a_, behind - 1, high);
    if (tag.source.empty()) return {};
    tag.cue = cue_span(a_, k, {t, high});
    if (behind <= tag.source.first) tag.cue.back().end = a_.segments.tokens[behind - 1].span.end;
    return tag;
  }
  if (!apart && (comma || (ends && c != '.')))
    if (std::optional<SpeechTag> tag = any_verb(q, t, high)) return tag;
  if (a_.words[t].cue != 0 && a_.words[t].form == WordForm::gerund) return {};
  if (a_.words.has(t, word_and | word_auxiliary | word_subordinator) && !a_.is(t, "as") &&
      !is_first_name_here(a_, t))
    return {};
  if (a_.words.has(t, word_preposition) && !a_.is_capital(t)) return {};
  bool relative = false, commas = false;
  for (k = t + 1; k < high && k < t + reach; ++k) {
    if (a_.is_mark(k)) {
      if (a_.is(k, ";") || a_.is(k, ":")) return {};
      if (a_.is(k, ",")) relative = false, commas = true;
      continue;
    }
    if (a_.words.has(k, word_relative)) relative = true;
    if (!is_tag_verb(k, t) || a_.words[k].form == WordForm::gerund || a_.words[k].form == WordForm::base) {
      if (a_.words.has(k, word_and) && !a_.is_capital(k - 1) && a_.words[k - 1].cue != 0) return {};
      continue;
    }
    // "Ann Lee, who farms in the valley told us": the comma after the clause may be forgotten; but "Lee, who
    // asked for tea, told us"
    if (relative && (!commas || !is_plain_say(k) || is_plain_say_ahead(k + 1, high))) continue;
    Range subject = subject_before(a_, k, t);
    if (subject.empty() && relative) subject = phrase_forward(a_, t, k);
    // “…,” lead author Ann Lee, a geologist at Dale University in Hull, Yorkshire, and at York, said: a long apposition
    if (a_.is(k - 1, ",") && (subject.empty() || subject.first > t) && !is_clause({t, k})) {
      const Range front = phrase_forward(a_, t, k);
      if (!front.empty() && front.last < k && a_.is(front.last, ",") && a_.is_capital(front.last - 1))
        subject = front;
    }
    // Tokens in front of the subject: an adverbial, and with commas a clause.
    constexpr std::uint32_t longest_lead = 4, longest_lead_with_commas = 12;
    if (subject.empty() || subject.first > t + (commas ? longest_lead_with_commas : longest_lead)) return {};
    if (!ends && !comma && subject.first != t) return {};
    if (apart && !is_alone({t, high}, subject, k)) return {};
    SpeechTag tag;
    tag.cue_token = k;
    tag.source = subject;
    tag.cue = cue_span(a_, k, {t, high});
    return tag;
  }
  return {};
}

bool SpeechTags::is_clause(Range range) const {
  const Sentence sentence(a_, syntax_, a_.sentence_of[range.first]);
  for (std::uint32_t k = range.first + 1; k < range.last && sentence.has(k); ++k)
    if (sentence.at(k).is(flag::finite | flag::modal)) return true;
  return false;
}

Range SpeechTags::doer(Range sentence) const {
  std::uint32_t t = sentence.first;
  while (t + 1 < sentence.last && (a_.words.has(t, word_and | word_adverb) || a_.is(t, ","))) ++t;
  if (!may_speak(t)) return {};
  Range who = noun_phrase(t, sentence.last);
  if (!who.empty() && a_.is_capital(who.first) && !a_.words.has(who.first, word_determiner))
    for (std::uint32_t k = who.first + 1; k + 1 < who.last; ++k)  // Tom Abel | shook his head
      if (a_.is_capital(k - 1) && !a_.is_capital(k) && !a_.is_mark(k) && !a_.words.has(k, word_particle))
        who.last = k;
  if (who.empty() || who.last >= sentence.last) return {};
  if (a_.words.has(t, word_he | word_she))
    return a_.words.has(t, word_possessive) && who.last == t + 1 ? Range{} : who;
  const std::uint32_t last = who.last - 1;
  if (a_.words.has(last, word_place | word_nationality | word_organisation | word_group | word_time))
    return {};
  if (a_.words.has(last, word_role | word_person)) return who;
  if (!a_.is_capital(last) || !a_.is_capital(who.first)) return {};
  if (a_.words.has(who.first, word_honorific | word_first_name)) return who;
  // A name of two parts or one that the article gave with a first name before
  std::uint32_t capitals = 0;
  for (std::uint32_t k = who.first; k < who.last; ++k) {
    if (!a_.is_capital(k) || a_.words.has(k, word_place | word_organisation | word_determiner)) return {};
    ++capitals;
  }
  if (capitals == 2 || capitals == 3) return who;
  constexpr std::uint32_t far_back = 1024;  // tokens: where a full name is looked for; keeps the cost linear
  const std::string_view name = a_.word(last);
  for (std::uint32_t k = t > far_back ? t - far_back : 1; k < t; ++k)
    if (a_.is(k, name) && a_.is_capital(k - 1) && !a_.is_mark(k - 1) && !a_.words.has(k - 1, word_determiner))
      return who;
  return {};
}

// How whoever says something may be written: a name, a pronoun, a noun with its article.
bool SpeechTags::may_speak(std::uint32_t t) const {
  return a_.is_capital(t) || (a_.words.has(t, word_he | word_she | word_they | word_determiner |
                                                  word_possessive | word_role | word_person | word_group) &&
                              !a_.words.has(t, word_adverb | word_time));
}

std::optional<SpeechTag> SpeechTags::according_to(std::uint32_t t, std::uint32_t high) const {
  if (t + 2 >= high || lower_case(a_.word(t)) != "according" || !a_.is(t + 1, "to")) return {};
  SpeechTag tag;
  tag.cue_token = t;
  tag.cue = {a_.span({t, t + 2})};
  tag.source = phrase_forward(a_, t + 2, high);
  if (tag.source.empty()) return {};
  return tag;
}

// said, told, asked, wrote, added, says: plain words of saying
bool SpeechTags::is_plain_say(std::uint32_t k) const {
  const std::string_view lemma = cue_word(a_.words[k].cue).lemma;
  return a_.words[k].form != WordForm::base && (lemma == "say" || lemma == "tell" || lemma == "ask" ||
                                                lemma == "add" || lemma == "write" || lemma == "tweet");
}

bool SpeechTags::is_plain_say_ahead(std::uint32_t k, std::uint32_t high) const {
  for (const std::uint32_t end = std::min(high, k + reach); k < end; ++k)
    if (is_plain_say(k) && a_.words[k].cue != 0) return true;
  return false;
}

// Whether the sentence says no more than who said it, of what, when and where.
bool SpeechTags::is_alone(Range sentence, Range subject, std::uint32_t verb) const {
  if (subject.first != sentence.first || !is_plain_say(verb)) return false;
  if (verb + 2 >= sentence.last) return true;
  return a_.words.has(verb + 1, word_preposition | word_time) &&
         is_circumstance(a_, {verb + 1, sentence.last - 1});
}

bool SpeechTags::is_tag_verb(std::uint32_t k, std::uint32_t from) const {
  if (cue_word(a_.words[k].cue).lemma == "cite") return false;
  if (!is_cue_verb(a_, k, frame_quote, from)) return false;
  if (a_.words[k].form == WordForm::base && k > from && a_.words.has(k - 1, word_role | word_person))
    return false;
  if (a_.stretch_of[k] != no_one) return false;
  // "talks", "reports": only the tag tells the noun. What looks like a past form is one beside a quotation.
  if (a_.words[k].form == WordForm::past || a_.words[k].form == WordForm::participle) return true;
  const Pos pos = tag(k).pos;
  return pos != Pos::noun && pos != Pos::adj;
}

// She said: “…” / adding that “…” / In a statement: “…”
std::optional<SpeechTag> SpeechTags::before(Range q, std::uint32_t low) const {
  if (q.first <= low) return {};
  const std::uint32_t start = std::max(low, a_.segments.sentences[a_.sentence_of[q.first - 1]].first);
  std::uint32_t k = q.first;  // what comes before k is looked at
  const bool dash = a_.is(k - 1, "—") || a_.is(k - 1, "–") || a_.is(k - 1, "-") || a_.is(k - 1, "--");
  bool colon = false, comma = false, that = false;
  if (a_.is(k - 1, ":")) {
    colon = true, --k;
  } else if (a_.is(k - 1, ",") || dash) {
    comma = true, --k;
  }
  if (k > start &&
      (a_.is(k - 1, "that") || a_.is(k - 1, "how") || a_.is(k - 1, "why") || a_.is(k - 1, "whether")))
    that = true, --k;
  if (that && k > start && a_.is(k - 1, ",")) --k;
  if (std::optional<SpeechTag> tag = in_words(start, k)) return tag;
  if (comma && k > start + 2 && a_.is(k - 1, "like") &&
      a_.words.has(k - 2, word_auxiliary)) {  // I was like, “…”
    SpeechTag tag;
    tag.cue_token = k - 1;
    tag.cue = {a_.span({k - 2, k})};
    tag.source = subject_before(a_, k - 2, start);
    if (!tag.source.empty()) return tag;
  }
  constexpr std::uint32_t reach_back = 25;  // tokens from the quotation to its reporting word
  for (std::uint32_t j = k; j-- > start && j + reach_back > k;) {
    if (comma && j + 2 < k && a_.is(j + 1, "to") && lower_case(a_.word(j)) == "according") {
      SpeechTag tag;
      tag.cue_token = j;
      tag.cue = {a_.span({j, j + 2})};
      tag.source = phrase_forward(a_, j + 2, k);
      if (!tag.source.empty()) return tag;
    }
    if (!is_cue_verb(a_, j, frame_quote, start)) continue;
    // "citing “costs,” the mayor left"; not "cited “costs” as a reason"
    if (cue_word(a_.words[j].cue).lemma == "cite" &&
        !(a_.words[j].form == WordForm::gerund && a_.is(q.last - 2, ",")))
      continue;
    if (cue_word(a_.words[j].cue).lemma == "sing" && looks_like_name(a_, q)) return {};  // a song
    if (used_cue_[j]) return {};
    if (a_.words[j].form == WordForm::base && j > start &&
        !a_.words.has(j - 1, word_auxiliary | word_they | word_i) && !a_.is(j - 1, "to") &&
        !is_plural_subject(j, start))
      continue;
    const Range between{j + 1, k};
    // "was asked about her name, “…”": whoever was asked says nothing
    if (comma && a_.is(j + 1, "about") && cue_word(a_.words[j].cue).lemma == "ask") return {};
    if (!colon && !is_circumstance(a_, between)) return {};
    if (!colon && !comma && !that && !between.empty()) return {};
    SpeechTag tag;
    tag.cue_token = j;
    tag.cue = cue_span(a_, j, {start, k});
    tag.source = subject_before(a_, j, start);
    const bool gerund =
        a_.words[j].form == WordForm::gerund && !(j > start && a_.words.has(j - 1, word_auxiliary));
    if (!gerund && !tag.source.empty()) return tag;
    const std::uint32_t begin = a_.segments.sentences[a_.sentence_of[j]].first;
    const bool ahead = j == begin && q.last < a_.segments.sentences[a_.sentence_of[j]].last;
    tag.source =
        ahead ? noun_phrase(q.last, a_.segments.sentences[a_.sentence_of[j]].last)  // Citing “…,” the mayor
              : subject_of_sentence(j, begin);
    return tag;
  }
  if (k <= start) return {};
  if (dash) return name_in_front(q, start, k);
  if (comma || colon)
    if (std::optional<SpeechTag> tag = any_verb_before(q, start, k)) return tag;
  if (!colon) return {};
  if (std::optional<SpeechTag> tag = medium(start, k)) return tag;
  // "She went on: “…””, "Ann Lee: “…””: whoever the sentence is about
  SpeechTag tag;
  tag.source = subject_of_sentence(k, start);
  if (tag.source.empty() || words_in(a_, q) < 3) return {};
  return tag;
}

bool SpeechTags::is_plural_subject(std::uint32_t j, std::uint32_t start) const {
  const Range s = subject_before(a_, j, start);
  return !s.empty() &&
         (a_.words.has(s.last - 1, word_group | word_they) || a_.word(s.last - 1).ends_with("s"));
}

// Ann Lee — “It will rain for a week.”
std::optional<SpeechTag> SpeechTags::name_in_front(Range q, std::uint32_t start, std::uint32_t k) const {
  constexpr std::uint32_t shortest_sentence = 5;  // words: less is a title after a dash
  if (!starts_upper(a_, q) || words_in(a_, q) < shortest_sentence || !a_.is_capital(k - 1)) return {};
  SpeechTag tag;
  tag.source = phrase_backward(a_, k, start);
  if (tag.source.last < tag.source.first + 2 || !a_.is_capital(tag.source.first)) return {};
  const std::string_view last = a_.word(tag.source.last - 1);  // "LEEDS — “…”" is a dateline
  if (std::none_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  return tag;
}

// in her words, “…”
std::optional<SpeechTag> SpeechTags::in_words(std::uint32_t start, std::uint32_t k) const {
  if (k < start + 3 || !a_.is(k - 1, "words")) return {};
  std::uint32_t in = k - 2;
  constexpr std::uint32_t longest_owner = 8;  // tokens: in the words of the head of the union
  while (in > start && in + longest_owner > k && lower_case(a_.word(in)) != "in") --in;
  if (lower_case(a_.word(in)) != "in") return {};
  SpeechTag tag;
  tag.cue_token = k - 1;
  tag.cue = {a_.span({in, k})};
  if (a_.words.has(in + 1, word_possessive))
    tag.source = {in + 1, in + 2};
  else if (a_.is(in + 1, "the") && in + 4 < k && a_.is(in + 3, "of"))
    tag.source = phrase_forward(a_, in + 4, k);
  else
    for (std::uint32_t i = in + 2; i < k; ++i)
      if (a_.is(i, "'s") || a_.is(i, "’s") || a_.is(i, "'") || a_.is(i, "’")) tag.source = {in + 1, i};
  if (tag.source.empty()) return {};
  return tag;
}

// chants of “…”, the slogan “…”: a noun that is the name of words
std::optional<SpeechTag> SpeechTags::called_out(Range q) const {
  const std::uint32_t start = a_.segments.sentences[a_.sentence_of[q.first]].first;
  const std::uint32_t k = q.first;
  if (k <= start) return {};
  const bool of = a_.is(k - 1, "of");
  const std::uint32_t noun = of && k > start + 1 ? k - 2 : k - 1;
  const auto is_one_of = [this, noun](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), a_.word(noun)) != words.end();
  };
  if (!is_one_of({"chant", "chants", "shout", "shouts", "cry", "cries", "refrain", "slogan"}) &&
      (of || !is_one_of({"phrase", "words", "motto", "mantra", "slogans"})))
    return {};
  SpeechTag tag;
  tag.cue_token = noun;
  tag.cue = {a_.span({noun, k})};
  tag.source = subject_of_sentence(noun, start);
  return tag;
}

// In a statement: “…”
std::optional<SpeechTag> SpeechTags::medium(std::uint32_t start, std::uint32_t k) const {
  // Tokens from the quotation back to the medium, and from it to its preposition: in a written statement on Monday:
  constexpr std::uint32_t reach_medium = 12, longest_phrase = 5;
  for (std::uint32_t j = k; j-- > start && j + reach_medium > k;) {
    if (!a_.words.has(j, word_medium)) continue;
    std::uint32_t first = j;
    while (first > start && first + longest_phrase > j && !a_.words.has(first, word_preposition)) --first;
    if (!a_.words.has(first, word_preposition)) continue;
    SpeechTag tag;
    tag.cue_token = j;
    tag.cue = {a_.span({first, j + 1})};
    tag.source = subject_of_sentence(first, a_.segments.sentences[a_.sentence_of[j]].first);
    return tag;
  }
  return {};
}

// The phrase that begins there, up to its verb: the words alone do not tell that "ran" is one.
Range SpeechTags::noun_phrase(std::uint32_t first, std::uint32_t limit) const {
  Range phrase = phrase_forward(a_, first, limit);
  const Sentence sentence(a_, syntax_, a_.sentence_of[first]);
  phrase.last = std::min(phrase.last, sentence.range.last);
  for (std::uint32_t k = phrase.first + 1; k < phrase.last; ++k)
    if ((sentence.at(k).pos == Pos::verb && sentence.at(k).is(flag::finite)) ||
        (a_.is_capital(k - 1) && is_some_verb(k)) ||
        (sentence.at(k).pos == Pos::adv && a_.word(k).ends_with("ly") && !a_.is_capital(k)))
      phrase.last = k;
  return phrase;
}

Range SpeechTags::subject_of_sentence(std::uint32_t before, std::uint32_t start) const {
  for (std::uint32_t j = before; j-- > start && j + 2 * reach > before;) {
    if (a_.stretch_of[j] != no_one || !is_cue_verb(a_, j, 0, start) || a_.words[j].form == WordForm::gerund ||
        a_.words[j].form == WordForm::base)
      continue;
    const Range s = subject_before(a_, j, start);
    if (!s.empty()) return s;
  }
  if (before - start > 3 * reach)
    return {};  // an endless sentence: its first phrase says nothing about its end
  for (std::uint32_t j = start; j < before; ++j) {
    if (a_.is_mark(j) || a_.stretch_of[j] != no_one || a_.words.has(j, word_adverb | word_and | word_time))
      continue;
    if (a_.words.has(j, word_preposition | word_subordinator) ||
        (a_.words[j].cue != 0 && !a_.is_capital(j + 1))) {
      // an adverbial at the front: the subject comes after its comma
      while (j < before && !a_.is(j, ",")) ++j;
      continue;
    }
    return noun_phrase(j, before);
  }
  return {};
}

// “…” ― Ann Lee, at the end of the paragraph
std::optional<SpeechTag> SpeechTags::dash_name(Range q, Range all) const {
  std::uint32_t t = q.last;
  if (t >= all.last) return {};
  const std::string_view w = a_.word(t);
  if (w != "―" && w != "—" && w != "–" && w != "--" && w != "-" && w != "~") return {};
  ++t;
  constexpr std::uint32_t longest_signature = 12;  // tokens: a name and what they do
  if (t >= all.last || all.last - t > longest_signature) return {};
  const bool kin =
      a_.words.has(t, word_possessive) && t + 1 < all.last && a_.words.has(t + 1, word_role | word_person);
  if (!a_.is_capital(t) && !kin) return {};  // my grandmother
  for (std::uint32_t k = t; k < all.last; ++k)
    if (a_.words[k].cue != 0 && !a_.is_capital(k)) return {};
  SpeechTag tag;
  tag.source = phrase_forward(a_, t, all.last);
  if (tag.source.empty()) return {};
  return tag;
}

}  // namespace hearsay
