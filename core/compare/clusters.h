// Pieces of speech that say the same, gathered across articles.
//
//   cluster_units(units, persons, similarity)[i]     the cluster of units[i]
//
// Agglomerative clustering with average linkage: the two clusters whose pairs have most evidence on average are made one, as
// long as it outweighs the doubt. Two different quotations of one article never come together, as the article itself
// gives them as two utterances. Persons who are not the same come together only where one of them has no name
// ("officials", "the ministry"), and then with more evidence.
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
