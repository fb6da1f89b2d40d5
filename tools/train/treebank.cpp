#include "tools/train/treebank.h"

#include <array>
#include <charconv>
#include <fstream>

namespace hearsay::train {
namespace {

std::array<std::string_view, 10> columns(std::string_view line) {
  std::array<std::string_view, 10> out;
  for (std::string_view& column : out) {
    const std::size_t tab = line.find('\t');
    column = line.substr(0, tab);
    line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
  }
  return out;
}

}  // namespace

flag::Flags flags_of(std::string_view xpos) {
  using namespace flag;
  struct Row {
    std::string_view xpos;
    unsigned flags;
  };
  static constexpr Row rows[] = {
      {"VBD", finite | past},
      {"VBP", finite | present},
      {"VBZ", finite | present | third},
      {"VB", base},
      {"VBN", participle},
      {"VBG", gerund},
      {"MD", finite | modal},
      {"NNS", plural},
      {"NNPS", plural},
      {"JJR", comparative},
      {"RBR", comparative},
      {"JJS", superlative},
      {"RBS", superlative},
      {"PRP", personal},
      {"PRP$", personal | possessive},
      {"POS", possessive},
      {"WDT", wh},
      {"WP", wh},
      {"WP$", wh | possessive},
      {"WRB", wh},
      {"``", opening},
      {"-LRB-", opening},
      {"''", closing},
      {"-RRB-", closing},
  };
  for (const Row& row : rows) {
    if (row.xpos == xpos) return static_cast<Flags>(row.flags);
  }
  return 0;
}

bool dep_of(std::string_view relation, Dep& dep) {
  for (int pass = 0; pass < 2; ++pass) {
    for (int d = 0; d < dep_count; ++d) {
      dep = static_cast<Dep>(d);
      if (relation == name_of(dep)) return true;
    }
    relation = relation.substr(0, relation.find(':'));
  }
  dep = Dep::other;  // goeswith, reparandum, orphan, dislocated, dep
  return relation == "goeswith" || relation == "reparandum" || relation == "orphan" ||
         relation == "dislocated" || relation == "dep" || relation == "clf";
}

bool pos_of(std::string_view upos, Pos& pos) {
  for (int p = 0; p < pos_count; ++p) {
    pos = static_cast<Pos>(p);
    if (upos == name_of(pos)) return true;
  }
  return false;
}

std::string read_conllu(const std::string& path, Treebank& bank) {
  std::ifstream file(path);
  if (!file) return path + " cannot be opened: give the folder of the treebanks";
  TreeSentence sentence;
  std::string line;
  std::size_t joined_to = 0;
  bool joined_space = true;
  for (std::size_t number = 1;; ++number) {
    const bool more = static_cast<bool>(std::getline(file, line));
    if (!more || line.empty()) {
      if (!sentence.empty()) bank.push_back(std::move(sentence));
      sentence.clear();
      joined_to = 0;
      if (!more) return {};
      continue;
    }
    if (line[0] == '#') continue;
    const auto column = columns(line);
    const bool space_after = column[9].find("SpaceAfter=No") == std::string_view::npos;
    std::int32_t head = 0, to = 0;
    if (const std::size_t dash = column[0].find('-'); dash != std::string_view::npos) {
      // Words first-to are written as one: space only after the last of them.
      std::from_chars(column[0].data() + dash + 1, column[0].data() + column[0].size(), to);
      joined_to = static_cast<std::size_t>(to);
      joined_space = space_after;
      continue;
    }
    if (column[0].find('.') != std::string_view::npos) continue;
    TreeWord word;
    word.form = column[1];
    word.flags = flags_of(column[4]);
    const std::size_t place = sentence.size() + 1;
    word.space_after = place < joined_to ? false : place == joined_to ? joined_space : space_after;
    const auto number_end = std::from_chars(column[6].data(), column[6].data() + column[6].size(), head);
    if (!pos_of(column[3], word.pos) || !dep_of(column[7], word.dep) || number_end.ec != std::errc{}) {
      return path + ", line " + std::to_string(number) +
             ": not a word in CoNLL-U with a part of speech, a head and a known relation";
    }
    word.head = head - 1;
    sentence.push_back(std::move(word));
  }
}

}  // namespace hearsay::train
