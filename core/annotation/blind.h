// Blind mode: the person tags without seeing the suggestions, then compares what both found. It is state of the document
// (Meta::blind), so that files, undo and other tabs have it too.
//
//   act(set_blind(doc, Blind::off, Blind::on));  …  act(set_blind(doc, Blind::on, Blind::done));
#pragma once

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

// `from`: what holds for the person, Meta::blind unless an earlier page kept it elsewhere. When a comparison is closed (from
// done to off) the suggestions that say what the person found are rejected: those tags are the person's. Empty when nothing
// changes. O(tags · log tags).
Edit set_blind(const Document& doc, Blind from, Blind to);

}  // namespace hearsay
