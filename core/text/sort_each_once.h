// A list as a set: in order, each thing once. Cost: O(n log n).
#pragma once

#include <algorithm>
#include <vector>

namespace hearsay {

template <class T>
void sort_each_once(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace hearsay
