// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_words.h"

#include <algorithm>

namespace hearsay::syntax {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// FNV-1a: small, and good enough for tables that are trained with their collisions in them.
std::uint32_t hash(std::string_view bytes, std::uint32_t seed) {
  std::uint32_t h = 2166136261U ^ (seed * 0x9E3779B9U);
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h ^ (h >> 15);
}

// The treebank's form of a typographic mark of two or three bytes that begins at bytes[at]; sets its length.
std::string_view plain_mark(std::string_view bytes, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  if (byte(0) == 0xC2 && (byte(1) == 0xAB || byte(1) == 0xBB)) return length = 2, "\"";  // « »
  if (byte(0) != 0xE2 || byte(1) != 0x80) return {};
  length = 3;
  switch (byte(2)) {
    case 0x98:
    case 0x99:
    case 0x9A:
    case 0x9B:
    case 0xB2:
      return "'";  // ‘ ’ ‚ ‛ ′
    case 0x9C:
    case 0x9D:
    case 0x9E:
    case 0x9F:
    case 0xB3:
      return "\"";  // “ ” „ ‟ ″
    case 0x90:
    case 0x91:
    case 0x92:
      return "-";  // ‐ ‑ ‒
    case 0x93:
    case 0x94:
    case 0x95:
      return "--";  // – — ―
    case 0xA6:
      return "...";  // …
    default:
      return {};
  }
}

struct Letters {
  int lower = 0, upper = 0, digits = 0, hyphens = 0, dots = 0, other_marks = 0, foreign = 0;
  bool upper_first = false, upper_later = false, address = false;
};

Shape shape_of(const Letters& n, std::size_t size) {
  const int letters = n.lower + n.upper + n.foreign;
  if (n.address && letters > 0) return Shape::address;
  if (letters == 0) {
    if (n.digits == 0) return Shape::mark;
    return n.hyphens + n.dots + n.other_marks == 0 ? Shape::digits : Shape::number;
  }
  if (n.digits > 0) return Shape::alnum;
  if (n.hyphens > 0) return n.upper > 0 ? Shape::hyphen_caps : Shape::hyphen;
  if (n.dots > 0) return Shape::abbreviation;
  if (n.upper == 0) return n.foreign > n.lower ? Shape::foreign : Shape::lower;
  if (size == 1) return Shape::letter;
  if (n.lower == 0 && n.foreign == 0) return Shape::capitals;
  return n.upper_later ? Shape::mixed : Shape::initial;
}

// Ids 1 … rows - 1.
std::uint16_t bucket(std::uint32_t h, std::uint32_t rows) {
  return static_cast<std::uint16_t>(1 + h % (rows - 1));
}

}  // namespace

Folded fold(std::string_view form) {
  Folded out;
  Letters n;
  const auto put = [&](char c) {
    if (out.size < 40) out.bytes[out.size++] = c;
  };
  for (std::size_t at = 0; at < form.size() && out.size < 40; ++at) {
    const char c = form[at];
    const auto byte = static_cast<unsigned char>(c);
    if (is_lower(c)) {
      ++n.lower;
      put(c);
    } else if (is_upper(c)) {
      (at == 0 ? n.upper_first : n.upper_later) = true;
      ++n.upper;
      put(static_cast<char>(c - 'A' + 'a'));
    } else if (is_digit(c)) {
      ++n.digits;
      put('0');
    } else if (byte < 0x80) {
      if (c == '-')
        ++n.hyphens;
      else if (c == '.')
        ++n.dots;
      else if (c == '@' || (c == '/' && at > 0 && form[at - 1] == '/'))
        n.address = true, ++n.other_marks;
      else if (c != '\'')
        ++n.other_marks;
      // Two single marks are a double one, whichever way they lean (the older corpora write `` and '').
      if ((c == '\'' || c == '`') && form.size() == 2 && form[1 - at] == c) {
        if (at == 0) put('"');
      } else {
        put(c == '`' ? '\'' : c);
      }
    } else {
      std::size_t length = 0;
      const std::string_view mark = plain_mark(form, at, length);
      if (!mark.empty()) {
        for (const char m : mark) put(m);
        at += length - 1;
        if (mark != "'") n.hyphens += mark == "-", n.other_marks += mark != "-";
      } else if (byte == 0xC3 &&
                 at + 1 < form.size()) {  // Latin-1 letters: À … Þ have lower cases 0x20 further on
        const auto second = static_cast<unsigned char>(form[at + 1]);
        const bool capital = second >= 0x80 && second <= 0x9E && second != 0x97;
        capital ? (++n.upper, (at == 0 ? n.upper_first : n.upper_later) = true) : (++n.lower, true);
        put(c);
        put(static_cast<char>(capital ? second + 0x20 : second));
        ++at;
      } else {
        n.foreign += (byte & 0xC0) != 0x80;
        put(c);
      }
    }
  }
  if (form.size() > 4 && (form.starts_with("www.") || form.starts_with("http"))) n.address = n.dots > 0;
  out.shape = shape_of(n, form.size());
  if (out.shape == Shape::mark && out.size == 1 && std::string_view("\"'([:").find(out.bytes[0]) < 5) {
    out.shape = Shape::opener;
  }
  return out;
}

Vocabulary::Vocabulary(std::span<const std::string_view> words, std::vector<VocabularyEntry> entries)
    : entries_(std::move(entries)) {
  std::size_t slots = 16;
  while (slots < words.size() * 2) slots *= 2;
  slots_.assign(slots, 0);
  ends_.reserve(words.size());
  for (const std::string_view word : words) {
    text_ += word;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    std::size_t at = hash(word, 0) & (slots - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots - 1);
    slots_[at] = static_cast<std::uint16_t>(ends_.size());
  }
}

std::string_view Vocabulary::word(std::uint32_t index) const {
  const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(begin, ends_[index] - begin);
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
  if (slots_.empty()) return 0;
  for (std::size_t at = hash(folded, 0) & (slots_.size() - 1); slots_[at] != 0;
       at = (at + 1) & (slots_.size() - 1)) {
    if (word(slots_[at] - 1U) == folded) return slots_[at];
  }
  return 0;
}

WordIds look_up(const Folded& folded, const Vocabulary& vocabulary) {
  const std::string_view bytes = folded.view();
  const auto suffix = [&](std::size_t n) { return bytes.substr(bytes.size() - std::min(n, bytes.size())); };
  WordIds ids;
  ids.shape = folded.shape;
  ids.suffix2 = bucket(hash(suffix(2), 2), affix_rows);
  ids.suffix3 = bucket(hash(suffix(3), 3), affix_rows);
  ids.suffix4 = bucket(hash(suffix(4), 4), affix_rows);
  ids.prefix3 = bucket(hash(bytes.substr(0, 3), 13), affix_rows);
  const std::uint32_t known = vocabulary.find(bytes);
  const VocabularyEntry entry = known == 0 ? VocabularyEntry{} : vocabulary.entry(known - 1);
  ids.set = entry.set;
  ids.word = static_cast<std::uint16_t>(
      entry.own != 0
          ? unknown_classes + entry.own
          : bucket(hash(suffix(3), 20 + static_cast<std::uint32_t>(folded.shape)), unknown_classes + 1));
  return ids;
}

void settle_shapes(std::span<WordIds> words) {
  // A headline or a line in capitals: of the words of letters at least four, and nearly all, begin with a
  // capital.
  std::size_t small = 0, large = 0;
  for (const WordIds& w : words) {
    small += w.shape == Shape::lower;
    large += w.shape == Shape::initial || w.shape == Shape::capitals;
  }
  const bool loud = large >= 4 && large >= 3 * small;
  bool begin = true;
  for (WordIds& w : words) {
    if (w.shape == Shape::mark) continue;  // a mark before the first word leaves it the first
    if (w.shape == Shape::opener) {
      begin = true;
      continue;
    }
    if (loud && (w.shape == Shape::initial || w.shape == Shape::capitals)) w.shape = Shape::loud;
    if (begin && w.shape == Shape::initial) w.shape = Shape::first;
    begin = false;
  }
}

}  // namespace hearsay::syntax
