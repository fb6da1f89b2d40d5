// Tested by tests/unit/segment_test.cpp.
#include "core/text/segment.h"

#include "core/text/chars.h"
#include "core/text/segment_parts.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace segmenting {

Span trim(std::string_view bytes, Span span) {
  while (span.begin < span.end) {
    std::uint32_t at = span.begin;
    if (!chars::is_space(utf8::next(bytes, at))) break;
    span.begin = at;
  }
  while (span.begin < span.end) {
    std::uint32_t at = span.end;
    if (!chars::is_space(utf8::previous(bytes, at))) break;
    span.end = at;
  }
  return span;
}

}  // namespace segmenting

Segments segment(const Text& text) {
  const std::string_view bytes = text.bytes();
  Segments s;
  // English has about five and a half bytes a token and a hundred a sentence.
  s.tokens.reserve(bytes.size() / 5 + 16);
  s.sentences.reserve(bytes.size() / 80 + 4);
  std::vector<Span> spans;
  for (const Span paragraph : segmenting::paragraphs(bytes)) {
    Paragraph p{paragraph, static_cast<std::uint32_t>(s.sentences.size()), 0};
    spans.clear();
    segmenting::sentences(bytes, paragraph, spans);
    for (const Span span : spans) {
      const auto first = static_cast<std::uint32_t>(s.tokens.size());
      segmenting::tokens(bytes, span, s.tokens);
      if (s.tokens.size() > first) s.tokens[first].space_before = true;
      s.sentences.push_back({span, first, static_cast<std::uint32_t>(s.tokens.size())});
    }
    p.last = static_cast<std::uint32_t>(s.sentences.size());
    s.paragraphs.push_back(p);
  }
  return s;
}

}  // namespace hearsay
