// The article that a first visit shows, written for it: every kind of quote and hedge in a few lines.
#pragma once

#include <string_view>

namespace hearsay::view {

extern const std::string_view example_article;

}  // namespace hearsay::view
