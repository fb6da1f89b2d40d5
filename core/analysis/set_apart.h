// Stage 3: speech that its layout sets apart instead of marks.
//
//   Her letter ended: ⏎ > I will stay. ⏎ > — Ann Lee        lines with ">" or indented, with a signature or a lead
//   I will stay. ⏎ — Ann Lee (@annlee) March 3, 2026        a post: the lines right above name, handle and date
//   — I will stay, said Ann Lee. ⏎ — And you?               a dash before each line, one of them with a tag
//   In a statement, the firm said: ⏎ The road is closed.    the paragraph after a lead that reports
//
// A block needs its lead or its signature: program text and lists are nobody's words. Left out: lists after a
// colon, headings.
//
// Cost: O(bytes of the paragraphs looked at); each block is read once.
#pragma once

#include <cstdint>
#include <optional>

#include "core/analysis/article.h"
#include "core/analysis/speech_tags.h"

namespace hearsay {

struct SpokenBlock {
  Draft draft;
  std::uint32_t last = 0;  // its last paragraph, the signature included
};

class SetApart {
 public:
  SetApart(const Article& article, const SpeechTags& tags) : a_(article), tags_(tags) {}

  // The block that begins with this paragraph.
  std::optional<SpokenBlock> at(std::uint32_t paragraph) const;

 private:
  // Of one block: longer, and what is set apart is the article. Keeps the cost linear.
  static constexpr std::uint32_t most_lines = 64;

  std::optional<SpokenBlock> quoted(std::uint32_t p) const;
  std::optional<SpokenBlock> post(std::uint32_t p) const;
  std::optional<SpokenBlock> statement(std::uint32_t p) const;
  std::optional<SpokenBlock> dash_line(std::uint32_t p) const;
  std::optional<SpokenBlock> tagged_dash_line(std::uint32_t p) const;
  std::string_view line(std::uint32_t p) const { return a_.text.bytes(a_.segments.paragraphs[p].span); }
  bool is_marked(std::uint32_t p) const;
  bool is_indented(std::uint32_t p) const;
  bool touches_next(std::uint32_t p) const;
  Range signature(std::uint32_t p, bool dash) const;
  Range handle_signature(std::uint32_t p) const;
  std::optional<SpeechTag> lead(std::uint32_t p, bool must_report) const;

  const Article& a_;
  const SpeechTags& tags_;
};

}  // namespace hearsay
