// Names of students as they are kept and compared. They come from files that anybody can write.
//
//   student_name("  Mia\n Berg ") == "Mia Berg"
//   name_key("Berg, Mia") == name_key("mia  berg")
//
// Cost: O(bytes).
#pragma once

#include <string>
#include <string_view>

namespace hearsay::exercise {

// White space folded, without characters that control how text is set, at most 200 bytes.
std::string student_name(std::string_view words);

// The same for the same name, whatever its case and spaces; "Last, First" is "First Last". Accents count.
std::string name_key(std::string_view words);

}  // namespace hearsay::exercise
