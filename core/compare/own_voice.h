// What an article says in its own voice that another one attributes to somebody.
//
//   A: The ferry will be late, the harbour master said.     B: The ferry will be late.
//
// Only for statements that the article does not attribute itself, and only its clauses that nobody is said to have said. A
// headline that quotes is somebody's words, whether or not the analysis has found whose. So is a clause that names the
// statement's speaker and has a quotation or a hedge: "For Ann Lee it is “a disaster”", "Ann Lee expects the ferry to be late".
//
// Cost: O(statements · clauses) evidence.
#pragma once

#include <vector>

#include "core/compare/compare.h"
#include "core/compare/similarity.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

void find_own_voice(const std::vector<Source>& sources, const std::vector<ComparedPerson>& persons,
                    StemTable& table, const Similarity& similarity,
                    std::vector<ComparedStatement>& statements);

}  // namespace hearsay::comparing
