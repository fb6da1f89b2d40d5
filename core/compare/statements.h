// Statements from clusters: who reports each, in which words, how sure.
//
// Clauses of one sentence that the same articles report are put together again. Wording and alignment are told from the
// words in quotation marks that belong to the statement; a scare quote beside it does not.
//
// Cost: O(n · m) for each pair of wordings that is aligned.
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

// Without own_voice. `cluster[i]` as cluster_units() gives it.
std::vector<ComparedStatement> make_statements(const std::vector<Source>& sources,
                                               const std::vector<SaidUnit>& units,
                                               const std::vector<std::uint32_t>& cluster, StemTable& table);

// Whether the article marks this part of an attribution as unsure.
bool is_hedged(const Source& source, std::uint32_t attribution, const Fragments& span);

}  // namespace hearsay::comparing
