// Reading a text file or standard input for the command line.
#pragma once

#include <string>

namespace cli {

struct Input {
  std::string bytes;
  std::string error;  // for a person: what happened, to which file, what to do; empty when it was read
};

// All bytes of the file at `path`; "-" is standard input. What holds a NUL byte early on, or is mostly no
// UTF-8, is not text and an error. UTF-16 with a byte-order mark is named as such.
Input read_text(const std::string& path);

}  // namespace cli
