// How right tags and trees are, word by word and label by label.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "tools/train/treebank.h"

namespace hearsay::train {

struct Score {
  struct Label {
    std::size_t right = 0, given = 0, there = 0;
    double f() const {
      return given + there == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(given + there);
    }
  };
  std::size_t words = 0;
  std::size_t pos = 0, tags = 0;  // part of speech right; and the flags too
  std::size_t heads = 0,
              labelled = 0;  // head right; and the label, subtypes aside, as the shared tasks count
  std::array<Label, dep_count> labels;

  // "UPOS … tags … UAS … LAS … F: nsubj …", in percent.
  std::string line() const;
};

void add_sentence(const TreeSentence& right, std::span<const Word> given, Score& score);

}  // namespace hearsay::train
