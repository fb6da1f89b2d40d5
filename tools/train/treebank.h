// A treebank in CoNLL-U as the trainer needs it: words with the project's tags, heads and labels.
//
//   Treebank bank;
//   std::string error = read_conllu("ewt-train.conllu", bank);      // empty when it went well
//
// Multi-word tokens (lines 3-4) and empty nodes (lines 5.1) are left out: their words are on lines of their
// own. XPOS becomes flags (flags_of), the relation one of Dep (dep_of: rare subtypes fall to their main
// relation).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/syntax.h"
#include "core/analysis/syntax_words.h"

namespace hearsay::train {

struct TreeWord {
  std::string form;
  Pos pos = Pos::x;
  flag::Flags flags = 0;
  Dep dep = Dep::root;
  std::int32_t head = no_word;
  bool space_after = true;
};

using TreeSentence = std::vector<TreeWord>;
using Treebank = std::vector<TreeSentence>;

// Appends the sentences of a file. Empty, or what is wrong with which line.
std::string read_conllu(const std::string& path, Treebank& bank);

flag::Flags flags_of(std::string_view xpos);
bool dep_of(std::string_view relation, Dep& dep);
bool pos_of(std::string_view upos, Pos& pos);

}  // namespace hearsay::train
