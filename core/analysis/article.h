// What the attribution stages look at and what they hand on: the article with its tokens, words, marks and
// structure, and the draft of an attribution.
//
// A draft becomes an Attribution (findings.h) when speakers.h has said who the source is and confidence.h how
// far the rule that found it can be trusted.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/analysis/findings.h"
#include "core/analysis/marks.h"
#include "core/analysis/range.h"
#include "core/analysis/structure.h"
#include "core/analysis/words.h"
#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

// Memory: 21 bytes a token and an eighth of the text.
struct Article {
  Article(const Text& text, const Segments& segments, const Structure& structure, std::vector<Marked> marks);

  // The same article as quotations inside of quotations see it: stretch_of tells the stretches of depth 1.
  Article inside() const;

  std::string_view word(std::uint32_t token) const { return text.bytes(segments.tokens[token].span); }
  Span span(Range range) const {
    return {segments.tokens[range.first].span.begin, segments.tokens[range.last - 1].span.end};
  }
  bool is_mark(std::uint32_t token) const { return segments.tokens[token].kind == TokenKind::mark; }
  // Begins with an upper-case letter.
  bool is_capital(std::uint32_t token) const {
    const auto byte = static_cast<unsigned char>(text.bytes()[segments.tokens[token].span.begin]);
    return byte < 0x80 ? byte >= 'A' && byte <= 'Z' : is_wide_capital(token);
  }
  bool is(std::uint32_t token, std::string_view form) const {
    const Span at = segments.tokens[token].span;
    return at.length() == form.size() &&
           std::memcmp(text.bytes().data() + at.begin, form.data(), form.size()) == 0;
  }
  // Of a literal, whose length is known: asked so often that strlen() would be seen.
  template <std::size_t N>
  [[gnu::always_inline]] bool is(std::uint32_t token, const char (&form)[N]) const {
    return is(token, std::string_view(form, N - 1));
  }
  // The first token that ends after the byte; tokens.size() when there is none. O(1).
  std::uint32_t token_at(std::uint32_t byte) const;
  Range tokens_of(Span bytes) const { return {token_at(bytes.begin), token_at(bytes.end)}; }
  Range tokens_of_paragraph(std::uint32_t paragraph) const;
  Range tokens_of_sentence(std::uint32_t sentence) const {
    return {segments.sentences[sentence].first, segments.sentences[sentence].last};
  }

  const Text& text;
  const Segments& segments;
  const Structure& structure;
  std::vector<Marked> marks;  // stage 2
  WordTable words;
  bool expository;                          // nobody's words are reported in it: reports_nobody() in hedges.h
  std::vector<std::uint32_t> sentence_of;   // of each token
  std::vector<std::uint32_t> paragraph_of;  // of each sentence
  std::vector<std::int32_t> stretch_of;  // of each token: the outermost stretch that it is in, no_one outside

 private:
  void lay_stretches(std::uint8_t depth);
  bool is_wide_capital(std::uint32_t token) const;  // of letters beyond ASCII
  static constexpr std::uint32_t block = 32;        // bytes
  std::vector<std::uint32_t>
      first_in_block_;  // the first token that ends after the start of each block of the text
};

// How a draft was found: the rule's words and its trust are in confidence.cpp.
enum class Rule : std::uint8_t {
  tag_after,        // “…,” she said
  tag_before,       // She said: “…”
  colon_paragraph,  // a paragraph that ends in a colon, then a quoted one
  set_apart,        // lines with ">" or indented, a post, the paragraph after "the firm said:"
  headline,         // Minister: We will not go
  name_colon,       // Name: words
  dash_name,        // “…” ― Name
  beat,             // Ann Lee put the folder down. “…”
  no_tag,           // a quoted sentence that nothing ties to anybody
  clause,           // said (that) it rains
  clause_open,      // the same without "that"
  trailing_tag,     // it rains, she said
  according_to,
  as_put,             // as she put it
  object,             // announced a plan
  whole_object,       // criticised the plan for its cost
  preposition,        // called for a vote
  infinitive,         // promised to go
  object_infinitive,  // urged them to go
  described_as,
  predicate,    // called the talks a success
  noun_clause,  // the claim that it rains
};
constexpr int rule_count = static_cast<int>(Rule::noun_clause) + 1;

struct Draft {
  QuoteKind kind = QuoteKind::direct;
  Rule rule = Rule::clause;
  CueClass cue_class = CueClass::speech;
  Fragments content, cue;
  Range source;                 // empty: nobody is named
  Range who;                    // a name elsewhere that the source is short for: of "Q" and "A"; mostly empty
  Range relative;               // "who" between the source and its word: "Lee, who said"; mostly empty
  std::uint32_t cue_token = 0;  // the reporting word; meaningful when cue is not empty
  std::uint32_t paragraph = 0;  // of the first fragment
  bool open = false;            // the quotation runs into the next paragraph
  bool nested = false;          // inside a quotation: its “he” is not for the article to tell
  std::int32_t borrowed = no_one;  // no source of its own: the speaker is that of this draft
};

}  // namespace hearsay
