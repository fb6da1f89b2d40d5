// Writes a trained tagger and parser as the file that syntax_model.cpp reads.
//
// Weights become 8-bit integers over a power of two that is chosen for each table and matrix: the largest at
// which no more than one weight in five hundred is clipped at ±limit. A smaller limit costs accuracy and
// saves bytes in the page, which is gzipped: the tables hold most of the file and are rounded to fewer levels
// than the small matrices.
#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/syntax_model.h"
#include "tools/train/lexicon.h"
#include "tools/train/net.h"

namespace hearsay::train {

struct Rounding {
  int tables = 11, matrices = 31, output = 63, wide = 7;  // largest absolute integers
};

// The labels that arcs have in the examples, by direction and parts of speech (as predicted).
std::vector<std::uint64_t> count_labels(const std::vector<Example>& examples);

std::vector<std::uint8_t> write_model(const Lexicon& lexicon, const std::vector<std::uint64_t>& labels,
                                      const Net& tagger, const Net& parser, const Rounding& rounding);

}  // namespace hearsay::train
