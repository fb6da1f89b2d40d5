// Stage 6: the source as a person would point at it.
//
//   [how experts] say                    experts
//   [At first, the regulators] said      the regulators
//   [which hit members of the board] said    members of the board
//   [a poll released] shows              a poll
//   [In a statement] said                nobody
//   [Tenants] were told                  nobody: they did not tell
//   A clerk who left because of [office policy] said      A clerk
//   Bakers and [their apprentices] said                   Bakers and their apprentices
//
// The stages before read phrases by the forms of their words, and what a form does not tell they drag along.
// Here the tags tell it. What is a name or a noun phrase already stays as it is.
//
// Cost: O(tokens of its sentence).
#pragma once

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

// Empty when nothing is left that could be somebody.
Range plain_source(const Article& article, Syntax& syntax, const Draft& draft);

}  // namespace hearsay
