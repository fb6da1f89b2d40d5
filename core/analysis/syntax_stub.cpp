#include "core/analysis/syntax.h"
namespace hearsay {
struct Syntax::State {};
Syntax::Syntax(const Text&, const Segments&) {}
Syntax::~Syntax() = default;
std::span<const Word> Syntax::tags(std::uint32_t) { return {}; }
Tree Syntax::parse(std::uint32_t) { return {}; }
std::int32_t Tree::subject(std::int32_t) const { return no_word; }
std::int32_t Tree::head_of(WordRange) const { return no_word; }
std::int32_t Tree::child(std::int32_t, Dep) const { return no_word; }
}
