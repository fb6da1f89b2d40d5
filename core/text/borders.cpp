// Tested by tests/unit/borders_test.cpp, against a twin that tries every byte.
#include "core/text/borders.h"

#include <algorithm>

#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/segment_parts.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool without_spaces(char32_t c) {
  return in(c, 0x0E00, 0x0EFF) || in(c, 0x1000, 0x109F) || in(c, 0x1780, 0x17FF) || in(c, 0x2E80, 0x9FFF) ||
         in(c, 0xF900, 0xFAFF) || in(c, 0xFF66, 0xFF9F) || in(c, 0x20000, 0x3FFFF);
}

// The first span that ends after the byte.
std::vector<Span>::const_iterator behind(const std::vector<Span>& spans, std::uint32_t byte) {
  return std::upper_bound(spans.begin(), spans.end(), byte,
                          [](std::uint32_t at, const Span& s) { return at < s.end; });
}

}  // namespace

Borders::Borders(const Text& text, const Segments& segments) : text_(text) {
  tokens_.reserve(segments.tokens.size());
  for (const Token& t : segments.tokens) tokens_.push_back(t.span);
  for (const SentenceSpan& s : segments.sentences) sentences_.push_back(s.span);
}

bool Borders::inner(std::uint32_t byte) const {
  const std::string_view bytes = text_.bytes();
  std::uint32_t before = byte;
  return is_grapheme_border(bytes, byte) &&
         (without_spaces(utf8::previous(bytes, before)) || without_spaces(utf8::peek(bytes, byte)));
}

bool Borders::is_border(Span token, std::uint32_t byte, Side side) const {
  if (byte == (side == Side::begin ? token.begin : token.end)) return true;
  return token.begin < byte && byte < token.end && text_.is_border(byte) && inner(byte);
}

Span Borders::graphemes(Span span) const {
  const std::string_view bytes = text_.bytes();
  std::uint32_t begin = std::min(span.begin, text_.size()), end = std::min(span.end, text_.size());
  while (!text_.is_border(begin)) --begin;
  while (!text_.is_border(end)) ++end;
  if (!is_grapheme_border(bytes, begin)) begin = previous_grapheme(bytes, begin);
  // The grapheme round the end begins before it.
  if (!is_grapheme_border(bytes, end)) end = next_grapheme(bytes, previous_grapheme(bytes, end));
  return {begin, end};
}

Span Borders::words(Span span) const {
  span = graphemes(span);
  if (span.empty()) return span;
  const std::string_view bytes = text_.bytes();
  span = segmenting::trim(bytes, span);
  if (span.empty()) return span;
  const auto first = behind(tokens_, span.begin);
  if (first != tokens_.end() && first->begin < span.begin)
    while (!is_border(*first, span.begin, Side::begin)) span.begin = previous_grapheme(bytes, span.begin);
  const auto last = behind(tokens_, span.end - 1);
  if (last != tokens_.end() && last->begin < span.end)
    while (!is_border(*last, span.end, Side::end)) span.end = next_grapheme(bytes, span.end);
  return span;
}

std::uint32_t Borders::next(std::uint32_t byte, Side side) const {
  const std::string_view bytes = text_.bytes();
  for (auto token = behind(tokens_, byte); token != tokens_.end(); ++token) {
    for (std::uint32_t at = std::max(byte, token->begin); at <= token->end; at = next_grapheme(bytes, at)) {
      if (at > byte && is_border(*token, at, side)) return at;
      if (at == token->end) break;
    }
  }
  return byte;
}

std::uint32_t Borders::previous(std::uint32_t byte, Side side) const {
  const std::string_view bytes = text_.bytes();
  auto token = std::lower_bound(tokens_.begin(), tokens_.end(), byte,
                                [](const Span& s, std::uint32_t at) { return s.begin < at; });
  while (token != tokens_.begin()) {
    --token;
    std::uint32_t at = std::min(byte, token->end);
    while (!text_.is_border(at)) --at;
    for (;;) {
      if (at < byte && is_border(*token, at, side)) return at;
      if (at <= token->begin) break;
      at = previous_grapheme(bytes, at);
    }
  }
  return byte;
}

std::uint32_t Borders::nearest(std::uint32_t byte, Side side) const {
  const auto token = behind(tokens_, byte > 0 && side == Side::end ? byte - 1 : byte);
  if (token != tokens_.end() && is_border(*token, byte, side)) return byte;
  const std::uint32_t before = previous(byte, side), after = next(byte, side);
  if (before == byte) return after;
  if (after == byte) return before;
  return byte - before <= after - byte ? before : after;
}

Span Borders::sentence(std::uint32_t byte) const {
  if (sentences_.empty()) return {};
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), byte,
                                      [](std::uint32_t at, const Span& s) { return at < s.begin; });
  return after == sentences_.begin() ? *after : *std::prev(after);
}

std::uint32_t Borders::next_sentence(std::uint32_t byte) const {
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), byte,
                                      [](std::uint32_t at, const Span& s) { return at < s.begin; });
  return after == sentences_.end() ? text_.size() : after->begin;
}

std::uint32_t Borders::previous_sentence(std::uint32_t byte) const {
  const auto at = std::lower_bound(sentences_.begin(), sentences_.end(), byte,
                                   [](const Span& s, std::uint32_t here) { return s.begin < here; });
  return at == sentences_.begin() ? 0 : std::prev(at)->begin;
}

}  // namespace hearsay
