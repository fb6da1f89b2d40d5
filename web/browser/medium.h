// The storage medium of core/store/medium.h in the browser: IndexedDB, else localStorage, else memory
// (storage.js), with one writer for each article among the tabs (tabs.js).
//
// Requests go out here and are answered later, between frames.
#pragma once

#include "core/store/medium.h"

namespace hearsay::host {

// There is one for the page.
Medium& medium();
// Whether something that was read or written has been without an answer for five seconds.
bool storage_is_silent();

}  // namespace hearsay::host
