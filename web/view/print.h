// The article on paper and its scorecard as a picture.
#pragma once

#include <string>

#include "web/view/workspace.h"

namespace hearsay::view {

// On paper the scorecard lies below the article's title; as a picture it has its own.
enum class Scorecard { print, picture };

// As SVG.
std::string scorecard(const Workspace& workspace, Scorecard what);

}  // namespace hearsay::view
