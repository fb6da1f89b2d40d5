// Measures a model as it will run, in integers: on the treebank's own tokens with the tags that it predicts
// itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace hearsay::train {

// Prints a line for ewt-dev.conllu and one for pud.conllu of that folder. Empty, or what went wrong.
std::string test_bytes(const std::string& folder, std::span<const std::uint8_t> model);
std::string test_built_in(const std::string& folder);

}  // namespace hearsay::train
