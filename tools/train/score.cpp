#include "tools/train/score.h"

#include <cstdio>
#include <string_view>

namespace hearsay::train {
namespace {

std::string_view without_subtype(Dep dep) {
  const std::string_view name = name_of(dep);
  return name.substr(0, name.find(':'));
}

}  // namespace

void add_sentence(const TreeSentence& right, std::span<const Word> given, Score& score) {
  for (std::size_t i = 0; i < right.size(); ++i) {
    const TreeWord& r = right[i];
    const Word& g = given[i];
    const bool head = r.head == g.head;
    ++score.words;
    score.pos += r.pos == g.pos;
    score.tags += r.pos == g.pos && r.flags == g.flags;
    score.heads += head;
    score.labelled += head && without_subtype(r.dep) == without_subtype(g.dep);
    ++score.labels[static_cast<std::size_t>(r.dep)].there;
    ++score.labels[static_cast<std::size_t>(g.dep)].given;
    score.labels[static_cast<std::size_t>(g.dep)].right += head && r.dep == g.dep;
  }
}

std::string Score::line() const {
  std::string out;
  char number[64];
  const auto add = [&](const char* name, double percent) {
    std::snprintf(number, sizeof number, "%s%s %.2f", out.empty() ? "" : " ", name, percent);
    out += number;
  };
  const auto share = [&](std::size_t n) {
    return 100.0 * static_cast<double>(n) / static_cast<double>(words);
  };
  add("UPOS", share(pos));
  add("tags", share(tags));
  add("UAS", share(heads));
  add("LAS", share(labelled));
  out += "; F:";
  for (const Dep dep : {Dep::nsubj, Dep::ccomp, Dep::mark, Dep::advcl, Dep::parataxis, Dep::xcomp,
                        Dep::acl_relcl, Dep::appos, Dep::conj, Dep::obj, Dep::obl, Dep::root}) {
    add(name_of(dep), labels[static_cast<std::size_t>(dep)].f());
  }
  return out;
}

}  // namespace hearsay::train
