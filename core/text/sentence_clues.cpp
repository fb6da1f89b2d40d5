// Tested by tests/unit/segment_test.cpp.
#include "core/text/sentence_clues.h"

#include <algorithm>

#include "core/lexicon/english/sentences.h"
#include "core/lexicon/english/time.h"
#include "core/text/abbreviations.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::segmenting {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// An item's number or letter with its tail: "3.", "3)", "3.)", "b.", "• 3.". `end` is 0 when there is
// none.
struct Item {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t number = 0;
  bool letter = false;
  std::string_view tail;  // ".", ")", ".)"
};

Item item_at(std::string_view s, std::uint32_t at, std::uint32_t end) {
  Item item;
  item.begin = at;
  if (at < end && chars::is_bullet(utf8::peek(s, at))) {
    utf8::next(s, at);
    while (at < end && s[at] == ' ') ++at;
  }
  if (at >= end) return item;
  if (is_ascii_digit(s[at])) {
    for (std::uint32_t digits = 0; at < end && is_ascii_digit(s[at]) && digits < 3; ++digits)
      item.number = item.number * 10 + static_cast<std::uint32_t>(s[at++] - '0');
  } else if (s[at] >= 'a' && s[at] <= 'z') {
    item.number = static_cast<std::uint32_t>(s[at++] - 'a');
    item.letter = true;
  } else {
    return item;
  }
  const std::uint32_t tail = at;
  if (at < end && s[at] == '.') ++at;
  if (at < end && s[at] == ')') ++at;
  if (at == tail || at >= end || s[at] != ' ') return item;
  item.tail = s.substr(tail, at - tail);
  while (at < end && s[at] == ' ') ++at;
  if (at < end && chars::is_upper(utf8::peek(s, at))) item.end = at;
  return item;
}

// The next run of word characters from `at`, skipping single spaces; empty at anything else.
Span next_word(std::string_view s, std::uint32_t at, std::uint32_t end) {
  while (at < end && s[at] == ' ') ++at;
  std::uint32_t e = at;
  while (e < end && e < at + 40) {
    const char32_t c = utf8::peek(s, e);
    if (!chars::is_word(c) && c != U'-' && !chars::is_apostrophe(c)) break;
    utf8::next(s, e);
  }
  return {at, e};
}

}  // namespace

ItemList find_items(std::string_view s, Span paragraph) {
  ItemList found;
  const char c = s[paragraph.begin];
  if (!is_ascii_digit(c) && !(c >= 'a' && c <= 'z') && c != '\xE2' && c != '\xC2') return found;
  const Item first = item_at(s, paragraph.begin, paragraph.end);
  if (first.end == 0 || (first.letter && first.number != 0)) return found;
  std::uint32_t wanted = first.number + 1;
  for (std::uint32_t at = first.end; at < paragraph.end; ++at) {
    if (s[at - 1] != ' ' || s[at] == ' ') continue;
    const Item item = item_at(s, at, paragraph.end);
    if (item.end != 0 && item.number == wanted && item.letter == first.letter && item.tail == first.tail) {
      found.push_back(at);
      ++wanted;
    }
  }
  return found;
}

std::uint32_t dateline_end(std::string_view s, Span paragraph) {
  const std::uint32_t end = std::min(paragraph.end, paragraph.begin + 48);
  const auto word = [&](std::uint32_t at) { return next_word(s, at, end); };
  const auto text = [&](Span w) { return s.substr(w.begin, w.length()); };
  Span w = word(paragraph.begin);
  if (lexicon::weekdays.has(text(w))) {
    if (w.end >= end || s[w.end] != ',') return 0;
    w = word(w.end + 1);
  }
  const auto is_number = [&](Span n) {
    return !n.empty() && std::all_of(s.begin() + n.begin, s.begin() + n.end, is_ascii_digit);
  };
  if (lexicon::months.has(text(w))) {  // May 4, 2020
    w = word(w.end);
    if (!is_number(w) || w.length() > 2 || w.end >= end || s[w.end] != ',') return 0;
  } else if (is_number(w) && w.length() <= 2) {  // 4 May 2020
    w = word(w.end);
    if (!lexicon::months.has(text(w))) return 0;
    w.end -= 1;  // as if a comma stood there
  } else {
    return 0;
  }
  w = word(w.end + 1);
  if (!is_number(w) || w.length() != 4 || w.end + 1 >= end || s[w.end] != ' ') return 0;
  const std::uint32_t next = w.end + 1;
  return chars::is_upper(utf8::peek(s, next)) ? next : 0;
}

namespace {

// "pressed." after a name, "pressed again,", "shot back.": whatever the verb, nothing follows but the end.
bool is_past_tag(std::string_view s, Span verb, std::uint32_t end) {
  const auto closes = [&](std::uint32_t at) { return at >= end || s[at] == '.' || s[at] == ','; };
  const std::string_view word = s.substr(verb.begin, verb.length());
  const Span n = next_word(s, verb.end, end);
  const std::string_view next = s.substr(n.begin, n.length());
  if (lexicon::tag_verbs_with_particle.has(word) && lexicon::particles.has(next)) return closes(n.end);
  if (lexicon::irregular_tag_verbs.has(word)) return closes(verb.end);
  if (word.size() < 5 || !word.ends_with("ed") || !chars::is_lower(utf8::peek(word, 0))) return false;
  if (closes(verb.end)) return true;
  return (next == "again" || next == "aloud" || lexicon::particles.has(next) || next.ends_with("ly")) &&
         closes(n.end);
}

}  // namespace

bool is_inside_title(std::string_view s, Span paragraph, std::uint32_t stop) {
  constexpr std::uint32_t longest = 64;  // bytes on either side
  const std::uint32_t low = stop > paragraph.begin + longest ? stop - longest : paragraph.begin;
  std::uint32_t open = stop;
  char32_t mark = 0;
  while (open > low) {
    std::uint32_t at = open;
    const char32_t c = utf8::previous(s, at);
    if (c == U'"' || c == 0x201C || c == 0x2018) mark = c;
    if (c == 0x201D) return false;
    open = at;
    if (mark != 0) break;
  }
  if (mark == 0 || open < paragraph.begin + 2 || s[open - 1] != ' ') return false;
  std::uint32_t front = open - 1;  // the end of the word before
  while (front > low && s[front - 1] != ' ') --front;
  const std::string_view lead = s.substr(front, open - 1 - front);
  if (lead.empty() || !chars::is_lower(utf8::peek(lead, 0)) || lead.back() == ',' || lead.back() == ':' ||
      lexicon::tag_verbs.has(lead))
    return false;
  const char32_t closing = mark == U'"' ? U'"' : mark + 1;
  const std::uint32_t high = std::min(paragraph.end, stop + longest);
  for (std::uint32_t at = open + 1 + (mark == U'"' ? 0 : 2); at < high;) {
    const char32_t c = utf8::peek(s, at);
    if (c == closing && at > stop) {
      utf8::next(s, at);
      // after a title the sentence goes on
      const Span n = next_word(s, at, paragraph.end);
      return at < paragraph.end && (s[at] == ',' || s[at] == ';' || s[at] == '.' || s[at] == ')' ||
                                    (!n.empty() && chars::is_lower(utf8::peek(s, n.begin))));
    }
    if (!chars::is_word(c)) {
      utf8::next(s, at);
      continue;
    }
    const Span w = next_word(s, at, high);
    if (w.empty()) return false;
    if (chars::is_lower(c) && w.length() > 4) return false;
    at = w.end;
  }
  return false;
}

bool is_speech_tag(std::string_view s, Span rest, bool strong) {
  std::uint32_t at = rest.begin;
  bool pronoun = false, names = true;
  for (int i = 0; i < 6; ++i) {
    const Span w = next_word(s, at, rest.end);
    if (w.empty()) return false;
    const std::string_view word = s.substr(w.begin, w.length());
    at = w.end;
    if (i == 0) pronoun = is_pronoun(word);
    if (i == 0 && lexicon::in_no_tag.has(word)) return false;
    if (i > 0 && !strong && lexicon::tag_verbs_alone.has(word)) return false;
    if (i > 0 && strong && names && is_past_tag(s, w, rest.end)) return true;
    names &= chars::is_upper(utf8::peek(word, 0)) && !begins_sentence(word);
    if (i > 0 && lexicon::tag_verbs.has(word)) {
      if (at >= rest.end || s[at] == '.' || s[at] == ',') return true;
      const Span n = next_word(s, at, rest.end);
      const std::string_view next = s.substr(n.begin, n.length());
      // "He called on …" after “….”: no tag, a sentence of its own
      if (!strong && (pronoun || word == "called" || word == "began")) return false;
      if (word == "told" || word == "tells") return strong;
      return lexicon::after_tag_verb.has(next) || (strong && next.size() > 3 && next.ends_with("ly"));
    }
    if (at < rest.end && s[at] == '.' && word.size() <= 4 && chars::is_upper(utf8::peek(word, 0)))
      ++at;  // Mr. Park
    if (at >= rest.end || s[at] != ' ') return false;
    // The subject of a tag is a name or begins with an article or a pronoun; its other words are what they
    // are.
    if (i == 0 && !chars::is_upper(utf8::peek(word, 0))) return false;
  }
  return false;
}

bool is_citation(std::string_view s, Span rest) {
  const std::string_view text = s.substr(rest.begin, std::min(rest.length(), 64u));
  const std::size_t close = text.find(')');
  return text.starts_with('(') && close != text.npos && close + 1 < text.size() && text[close + 1] == '.' &&
         text[close - 1] != '.';
}

std::uint32_t credit_begin(std::string_view s, Span sentence, std::uint32_t colon) {
  std::uint32_t b = colon;
  while (b > sentence.begin && colon - b < 12 && s[b - 1] != ' ') --b;
  if (b == sentence.begin || s[b - 1] != ' ' || !chars::is_upper(utf8::peek(s, b)) ||
      !lexicon::credit_words.has(s.substr(b, colon - b)))
    return 0;
  std::uint32_t next = colon + 1;
  while (next < sentence.end && s[next] == ' ') ++next;
  return next < sentence.end && chars::is_upper(utf8::peek(s, next)) ? b : 0;
}

bool is_item_number(std::string_view word) {
  if (word.size() > 3 || word.empty()) return false;
  return std::all_of(word.begin(), word.end(), is_ascii_digit) ||
         std::all_of(
             word.begin(), word.end(),
             [](char c) { return c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X'; }) ||
         (word.size() == 1 && chars::is_lower(static_cast<unsigned char>(word[0])));
}

bool is_address(std::string_view chunk) {
  return chunk.find('@') != chunk.npos || chunk.find("://") != chunk.npos || chunk.find('/') != chunk.npos ||
         chunk.find('\\') != chunk.npos || chunk.starts_with("www");
}

bool is_domain_ending(std::string_view word) { return lexicon::domains.has(word); }
bool is_shouting_name(std::string_view word) {
  return !word.empty() && lexicon::names_with_exclamation.has(word);
}
bool is_calendar_word(std::string_view word) { return lexicon::calendar_and_zones.has(word); }
bool is_pronoun(std::string_view word) { return lexicon::pronouns_that_begin.has(word); }
bool is_plain_word(std::string_view word) { return lexicon::words_like_abbreviations.has(word); }

bool is_small_name(std::string_view s, std::uint32_t at) {
  return at + 1 < s.size() && chars::is_lower(utf8::peek(s, at)) && static_cast<unsigned char>(s[at]) < 128 &&
         s[at + 1] >= 'A' && s[at + 1] <= 'Z';
}

}  // namespace hearsay::segmenting
