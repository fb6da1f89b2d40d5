#include "tools/train/test_model.h"

#include <cstdio>
#include <ctime>
#include <memory>

#include "core/analysis/syntax_model.h"
#include "tools/train/score.h"
#include "tools/train/treebank.h"

namespace hearsay::train {
namespace {

// The treebank's words as a text that is already cut.
struct Cut {
  std::string bytes;
  Segments segments;
};

Cut cut(const Treebank& bank) {
  Cut out;
  for (const TreeSentence& sentence : bank) {
    Sentence s;
    s.first = static_cast<std::uint32_t>(out.segments.tokens.size());
    for (const TreeWord& word : sentence) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(out.bytes.size());
      out.bytes += word.form;
      token.span.end = static_cast<std::uint32_t>(out.bytes.size());
      token.kind = word.pos == Pos::punct ? TokenKind::mark : TokenKind::word;
      out.bytes += ' ';
      out.segments.tokens.push_back(token);
    }
    s.last = static_cast<std::uint32_t>(out.segments.tokens.size());
    s.span = {out.segments.tokens[s.first].span.begin, out.segments.tokens[s.last - 1].span.end};
    out.segments.sentences.push_back(s);
  }
  return out;
}

std::string test(const std::string& folder, syntax::Model& model) {
  for (const char* name : {"ewt-dev", "pud"}) {
    Treebank bank;
    const std::string error = read_conllu(folder + "/" + name + ".conllu", bank);
    if (!error.empty()) return error;
    Cut made = cut(bank);
    const Text text = Text::from(made.bytes);
    Score score;
    Syntax(text, made.segments, model).parse(0);
    for (int warm = 0; warm < 2; ++warm) {
    const auto begin = std::clock();
    Syntax syntax(text, made.segments, model);
    for (std::uint32_t s = 0; s < bank.size(); ++s) syntax.tags(s);
    const auto tagged = std::clock();
    for (std::uint32_t s = 0; s < bank.size(); ++s) syntax.parse(s);
    const auto parsed = std::clock();
    for (std::uint32_t s = 0; s < bank.size(); ++s) add_sentence(bank[s], syntax.parse(s).words(), score);
    const auto rate = [&](std::clock_t time) { return static_cast<double>(made.segments.tokens.size()) * CLOCKS_PER_SEC / 1e6 / static_cast<double>(time); };
    if (warm) std::printf("%s: %s; million words a second: tags %.2f, both %.2f\n", name, score.line().c_str(), rate(tagged - begin),
                rate(parsed - begin)); else std::printf("cold %.2f %.2f\n", rate(tagged-begin),rate(parsed-begin)); score = warm ? score : Score{}; }
  }
  return {};
}

}  // namespace

std::string test_bytes(const std::string& folder, std::span<const std::uint8_t> bytes) {
  const auto model = std::make_unique<syntax::Model>();
  if (!read_model(bytes, *model)) return "the model just made cannot be read: its writer and reader differ";
  return test(folder, *model);
}

std::string test_built_in(const std::string& folder) { return test(folder, syntax::model()); }

}  // namespace hearsay::train
