// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/article.h"

#include <algorithm>
#include <utility>

#include "core/analysis/hedges.h"
#include "core/analysis/name_words.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

Article::Article(const Text& t, const Segments& s, const Structure& layout, std::vector<Marked> m)
    : text(t),
      segments(s),
      structure(layout),
      marks(std::move(m)),
      words(t, s),
      expository(reports_nobody(t, s)) {
  sentence_of.resize(segments.tokens.size());
  paragraph_of.resize(segments.sentences.size());
  first_in_block_.resize(text.bytes().size() / block + 1);
  std::uint32_t token = 0;
  for (std::uint32_t b = 0; b < first_in_block_.size(); ++b) {
    while (token < segments.tokens.size() && segments.tokens[token].span.end <= b * block) ++token;
    first_in_block_[b] = token;
  }
  for (std::uint32_t p = 0; p < segments.paragraphs.size(); ++p)
    for (std::uint32_t i = segments.paragraphs[p].first; i < segments.paragraphs[p].last; ++i)
      paragraph_of[i] = p;
  for (std::uint32_t i = 0; i < segments.sentences.size(); ++i)
    for (std::uint32_t k = segments.sentences[i].first; k < segments.sentences[i].last; ++k)
      sentence_of[k] = i;
  // Ann “Lofty” Lee: part of a name, nobody's words
  constexpr std::uint32_t longest_nickname = 48;  // bytes, marks among them; longer is what somebody said
  std::erase_if(marks, [this](const Marked& mark) {
    const Range inside = tokens_of(mark.span);
    return mark.span.length() < longest_nickname && !inside.empty() &&
           end_of_nickname(*this, inside.first, inside.last + 1) == inside.last;
  });
  lay_stretches(0);
}

void Article::lay_stretches(std::uint8_t depth) {
  stretch_of.assign(segments.tokens.size(), no_one);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].depth != depth) continue;
    const Range inside = tokens_of(marks[i].span);
    for (std::uint32_t k = inside.first; k < inside.last; ++k) stretch_of[k] = static_cast<std::int32_t>(i);
  }
}

Article Article::inside() const {
  Article inner = *this;
  inner.lay_stretches(1);
  return inner;
}

bool Article::is_wide_capital(std::uint32_t token) const {
  return chars::is_upper(utf8::peek(text.bytes(), segments.tokens[token].span.begin));
}

std::uint32_t Article::token_at(std::uint32_t byte) const {
  std::uint32_t token = first_in_block_[std::min<std::size_t>(byte / block, first_in_block_.size() - 1)];
  while (token < segments.tokens.size() && segments.tokens[token].span.end <= byte) ++token;
  return token;
}

Range Article::tokens_of_paragraph(std::uint32_t paragraph) const {
  const Paragraph& p = segments.paragraphs[paragraph];
  if (p.first == p.last) return {};
  return {segments.sentences[p.first].first, segments.sentences[p.last - 1].last};
}

}  // namespace hearsay
