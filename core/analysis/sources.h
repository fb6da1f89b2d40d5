// Stage 6: the source as a person would point at it.
//
//   [how experts] say                    experts
//   [At first, the regulators] said      the regulators
//   [which hit members of the board] said    members of the board
//   [a poll released] shows              a poll
//   [In a statement] said                nobody
//
// The stages before read phrases by the forms of their words, and what a form does not tell they drag along.
// Here the tags tell it. What is a name or a noun phrase already stays as it is.
//
// Cost: O(tokens of the source).
#pragma once

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

// Empty when nothing is left that could be somebody.
TokenRange plain_source(const Article& article, Syntax& syntax, TokenRange source);

}  // namespace hearsay
