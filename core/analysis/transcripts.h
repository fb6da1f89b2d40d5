// Stage 3: lines of transcripts and of interviews, whose speaker stands before a colon.
//
//   LEE: It may rain.            [00:12] Lee (by phone): It may rain.      MR. LEE: It may rain.
//   Interviewer: Will it rain?   Ann Lee: It may rain.                     Q: Will it rain?   A. It may.
//
// One line alone is none ("BREAKING: It rains", "Where: The town hall"): what stands before the colon must come
// again, or be a name that the article gives or somebody's role, with another such line next to it. "Q" and "A"
// are whom the lines before the first question name: whoever is called a reporter there, and somebody else.
//
// Left out: lines that no colon opens, unless they stand between two of the same speaker's interview.
//
// Cost: O(tokens) in all; a paragraph looks at its first `longest_label` tokens and at `reach_lines` lines after it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/article.h"

namespace hearsay {

class Transcripts {
 public:
  explicit Transcripts(const Article& article) : a_(article) {}

  // The line that the paragraph is; to be asked in the order of the text.
  std::optional<Draft> line(std::uint32_t paragraph);

 private:
  struct Label {
    Range name;              // without the time before and the brackets after it
    std::uint32_t text = 0;  // the first token after the colon
    bool shout = false;      // no small letter in it
    bool letter = false;     // Q or A
  };
  // Tokens of “Ann Lee, head of the union (by phone):”; lines in which whoever speaks speaks again.
  static constexpr std::uint32_t longest_label = 14, reach_lines = 6;

  std::optional<Label> label(std::uint32_t paragraph) const;
  bool is_somebody(Range name) const;
  bool is_labelled(std::uint32_t paragraph, Range name, bool same) const;
  bool comes_again(std::uint32_t paragraph, Range name) const;
  Range whom(std::uint32_t paragraph, bool asks);
  void find_both(std::uint32_t paragraph);

  const Article& a_;
  std::vector<std::string> names_;   // in small letters: "LEE:" and later "Lee:"
  std::uint32_t last_ = 0xFFFFFFFF;  // the paragraph of the last line
  Range interviewer_, interviewed_;
  bool looked_ = false;  // for the two
};

}  // namespace hearsay
