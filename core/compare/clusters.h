// Pieces of speech that say the same, gathered across articles.
//
//   cluster_units(units, persons, similarity)[i]     the cluster of units[i]
//
// Agglomerative clustering with average linkage: the two clusters whose pairs have most evidence on average are made one, as
// long as it outweighs the doubt: what else of the other article could be meant, as far as nothing accounts for that better.
// Two different quotations of one article never come together, as the article itself gives them as two utterances; two
// sentences of one quotation do where another article has both as one. Persons who are not the same come together only
// where one of them has no name ("officials") or speaks for the other ("the ministry"), and then with more evidence.
//
// Cost: O(pairs of pieces of one speaker) evidence, and O(n²) for each group of n pieces that hang together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/persons.h"
#include "core/compare/similarity.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

std::vector<std::uint32_t> cluster_units(const std::vector<SaidUnit>& units,
                                         const std::vector<ComparedPerson>& persons,
                                         const Similarity& similarity);

}  // namespace hearsay::comparing
