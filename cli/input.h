// What the command line reads: articles in a file of any format (core/files/formats.h) or on standard input.
#pragma once

#include <string>
#include <vector>

#include "core/files/formats.h"

namespace cli {

struct Input {
  hearsay::ReadFiles read;
  // The text is not the file's own: it was read out of a page or a document.
  bool read_out = false;
};

// On standard error. Whether there was any.
bool report(const std::vector<hearsay::FileProblem>& problems);

// "-" is standard input, which is text unless it says that it is something else.
Input read_file(const std::string& path);

}  // namespace cli
