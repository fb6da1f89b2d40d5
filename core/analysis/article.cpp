// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/article.h"

#include <algorithm>
#include <utility>

#include "core/text/utf8.h"

namespace hearsay {

Article::Article(const Text& t, const Segments& s, const Structure& layout, std::vector<Marked> m)
    : text(t), segments(s), structure(layout), marks(std::move(m)), words(t, s) {
  sentence_of.resize(segments.tokens.size());
  paragraph_of.resize(segments.sentences.size());
  stretch_of.assign(segments.tokens.size(), no_one);
  for (std::uint32_t p = 0; p < segments.paragraphs.size(); ++p)
    for (std::uint32_t i = segments.paragraphs[p].first; i < segments.paragraphs[p].last; ++i)
      paragraph_of[i] = p;
  for (std::uint32_t i = 0; i < segments.sentences.size(); ++i)
    for (std::uint32_t k = segments.sentences[i].first; k < segments.sentences[i].last; ++k)
      sentence_of[k] = i;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].depth != 0) continue;
    const TokenRange inside = tokens_of(marks[i].span);
    for (std::uint32_t k = inside.first; k < inside.last; ++k) stretch_of[k] = static_cast<std::int32_t>(i);
  }
}

bool Article::is_capital(std::uint32_t token) const {
  const char32_t c = utf8::peek(text.bytes(), segments.tokens[token].span.begin);
  if (c >= 'A' && c <= 'Z') return true;
  return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c <= 0x17F && c % 2 == 0) ||
         (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

std::uint32_t Article::token_at(std::uint32_t byte) const {
  const auto at = std::upper_bound(segments.tokens.begin(), segments.tokens.end(), byte,
                                   [](std::uint32_t b, const Token& t) { return b < t.span.end; });
  return static_cast<std::uint32_t>(at - segments.tokens.begin());
}

TokenRange Article::tokens_of_paragraph(std::uint32_t paragraph) const {
  const Paragraph& p = segments.paragraphs[paragraph];
  if (p.first == p.last) return {};
  return {segments.sentences[p.first].first, segments.sentences[p.last - 1].last};
}

}  // namespace hearsay
