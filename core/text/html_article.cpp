// Tested by tests/unit/html_page_test.cpp.
#include "core/text/html_article.h"

#include <algorithm>
#include <string_view>

#include "core/text/best_stretch.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::html {

namespace {

// The text of an element with one of these is the page's, not the article's.
constexpr Hints page_parts = hint::comments | hint::related | hint::share | hint::navigation |
                             hint::promotion | hint::side | hint::foot | hint::caption | hint::byline |
                             hint::labels | hint::notice | hint::head | hint::form | hint::pull;

constexpr int deepest_card = 8;  // elements round a block that may be its teaser

constexpr std::uint32_t id_body = tag_id("body"), id_html = tag_id("html"), id_article = tag_id("article"),
                        id_main = tag_id("main"), id_blockquote = tag_id("blockquote");

struct Look {
  std::uint32_t words = 0;
  double links = 0;  // share of the bytes
  bool sentence = false;
  double text = 0;  // points: words, when it reads as text
};

bool ends_sentence(std::string_view s) {
  auto at = static_cast<std::uint32_t>(s.size());
  while (at > 0) {
    const char32_t c = utf8::previous(s, at);
    if (c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == U':' || c == 0x3002) return true;
    if (!chars::closes(c) && !chars::is_space(c)) return false;
  }
  return false;
}

// A script without spaces has about two characters a word.
std::uint32_t count_words(std::string_view s) {
  std::uint32_t words = 0, dense = 0;
  bool inside = false;
  for (const char c : s) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    words += !space && !inside;
    inside = !space;
    dense += static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) < 0xF0;
  }
  return std::max(words, dense / 2);
}

Look look_at(const Blocks& page, const HtmlBlock& b) {
  Look l;
  const std::string_view s = page.text_of(b);
  l.words = count_words(s);
  l.links = static_cast<double>(b.link_bytes) / static_cast<double>(s.size());
  l.sentence = ends_sentence(s);
  const double own = l.words * (1 - l.links);
  if (l.links < 0.5 && ((l.sentence && own >= 8) || own >= 20)) l.text = std::min(own, 120.0);
  return l;
}

class Finder {
 public:
  Finder(const Blocks& page, Hidden hidden)
      : page_(page), hidden_(hidden == Hidden::no ? hint::hidden : 0), looks_(page.blocks.size()) {
    for (std::size_t i = 0; i < looks_.size(); ++i) looks_[i] = look_at(page, page.blocks[i]);
  }

  std::vector<BlockPlace> run() {
    find_hints();
    find_teasers();
    find_container();
    find_core();
    std::vector<BlockPlace> places(looks_.size(), BlockPlace::page);
    Stretch best = best_stretch(looks_.size(), [this](std::size_t i) { return score(i); });
    if (best.empty()) best = {0, looks_.size()};
    const auto [first, last] = best;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (hints(i) & (hidden_ | hint::navigation))
        places[i] = BlockPlace::nowhere;
      else if (belongs(i, i >= first && i < last))
        places[i] = BlockPlace::article;
    }
    keep_headline(places, first);
    return places;
  }

 private:
  Hints hints(std::size_t block) const { return hints_[page_.blocks[block].node]; }

  // The points of each element and all in it, by block, of blocks that have none of the hints `without`.
  template <typename Points>
  std::vector<double> sums(Hints without, Points points) const {
    std::vector<double> of(page_.nodes.size());
    for (std::size_t i = 0; i < looks_.size(); ++i)
      if (!(hints(i) & without)) of[page_.blocks[i].node] += points(looks_[i]);
    for (std::size_t n = of.size(); n-- > 1;) of[page_.nodes[n].parent] += of[n];
    return of;
  }
  std::vector<double> text_sums(Hints without) const {
    return sums(without, [](const Look& l) { return l.text; });
  }

  // Each element's hints with those of the elements round it.
  void find_hints() {
    const std::vector<HtmlNode>& nodes = page_.nodes;
    hints_.assign(nodes.size(), 0);
    for (std::size_t n = 1; n < nodes.size(); ++n)
      hints_[n] = hints_[nodes[n].parent] | (nodes[n].hints & hint::hidden);
    const std::vector<double> text = text_sums(hidden_);
    const std::vector<double> words = sums(hidden_, [](const Look& l) { return l.words * (1 - l.links); });
    std::vector<bool> has_headline(nodes.size());
    for (std::size_t n = nodes.size(); n-- > 1;)
      if (nodes[n].hints & hint::headline || has_headline[n]) has_headline[nodes[n].parent] = true;
    total_ = text[0];
    for (std::size_t n = 1; n < nodes.size(); ++n) {
      Hints own = nodes[n].hints;
      const std::uint32_t id = nodes[n].id;
      const bool is_article = id == id_article || id == id_main || (own & hint::body) != 0;
      const double share =
          std::max(total_ > 0 ? text[n] / total_ : 0, words[0] > 0 ? words[n] / words[0] : 0);
      if (id == id_body || id == id_html || (total_ > 0 && share >= 0.75) ||
          (total_ > 0 && share >= 0.4 && (has_headline[n] || is_article)))
        own &= ~page_parts;
      else if (is_article)
        own &= ~(hint::labels | hint::byline | hint::share);  // "post category-news tag-weather author-lee"
      hints_[n] = hints_[nodes[n].parent] | own;
      if (id == id_blockquote) hints_[n] &= ~hint::share;  // an embedded post
    }
  }

  // Teasers: three or more neighbours that each hold a link followed by a few words of another article.
  void find_teasers() {
    const std::vector<HtmlNode>& nodes = page_.nodes;
    struct Card {
      double text = 0;
      std::uint32_t texts = 0, links = 0;
      bool link_first = false;
    };
    std::vector<Card> cards(nodes.size());
    // In the order of the text, so that a link is seen in front of the text of its element.
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      const Look& l = looks_[i];
      const bool link = l.links > 0.8 && l.words >= 3;
      const bool both = l.text > 0 && l.links > 0.1 && page_.blocks[i].begins_with_link;
      if (!link && l.text == 0) continue;
      std::uint32_t n = page_.blocks[i].node;
      for (int depth = 0; depth < deepest_card && n != 0; ++depth, n = nodes[n].parent) {
        Card& c = cards[n];
        if (c.texts + c.links == 0) c.link_first = link || both;
        c.links += link || both;
        c.texts += l.text > 0;
        c.text += l.text;
      }
    }
    std::vector<std::uint32_t> in_parent(nodes.size());
    const auto is_card = [&](std::size_t n) {
      const Card& c = cards[n];
      return c.link_first && c.texts >= 1 && c.texts <= 2 && c.links >= 1 && c.links <= 4 && c.text < 120;
    };
    for (std::size_t n = 1; n < nodes.size(); ++n)
      if (is_card(n)) ++in_parent[nodes[n].parent];
    std::vector<bool> teaser(nodes.size());
    for (std::size_t n = 1; n < nodes.size(); ++n) {
      teaser[n] = teaser[nodes[n].parent] || (is_card(n) && in_parent[nodes[n].parent] >= 3);
      if (teaser[n]) hints_[n] |= hint::related;
    }
  }

  // The smallest element that holds most of the text.
  void find_container() {
    const std::vector<double> of = text_sums(page_parts | hidden_);
    const std::vector<HtmlNode>& nodes = page_.nodes;
    std::uint32_t best = 0;
    // Parents come before their children: the heaviest child of the present one is met later on.
    for (std::uint32_t n = 1; n < nodes.size(); ++n)
      if (nodes[n].parent == best && of[n] >= 0.75 * of[best] && of[n] > 0) best = n;
    inside_.assign(nodes.size(), false);
    inside_[best] = true;
    for (std::uint32_t n = best + 1; n < nodes.size(); ++n) inside_[n] = inside_[nodes[n].parent];
  }

  // The elements whose own paragraphs make up a good part of the text.
  void find_core() {
    const std::vector<HtmlNode>& nodes = page_.nodes;
    std::vector<double> of(nodes.size());
    double sum = 0;
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      if (hints(i) & (page_parts | hidden_)) continue;
      const std::uint32_t n = page_.blocks[i].node;
      of[n] += looks_[i].text;
      of[nodes[n].parent] += looks_[i].text;
      sum += looks_[i].text;
    }
    core_.assign(nodes.size(), false);
    for (std::size_t n = 1; n < nodes.size(); ++n) core_[n] = sum > 0 && of[n] >= 0.2 * sum;
  }

  bool in_core(std::size_t i) const {
    std::uint32_t n = page_.blocks[i].node;
    for (int depth = 0; depth < 3; ++depth, n = page_.nodes[n].parent)
      if (core_[n]) return true;
    return false;
  }

  double score(std::size_t i) const {
    const Look& l = looks_[i];
    if (hints(i) & hidden_) return 0;
    if (hints(i) & page_parts) return -2 - 0.3 * std::min<double>(l.words, 40);
    const bool inside = inside_[page_.blocks[i].node];
    if (l.text > 0) return inside ? l.text : 0.5 * l.text;
    if (l.links > 0.5) return -4;
    if (in_core(i)) return 0.3 * l.words;
    return inside ? -1 : -3;
  }

  bool belongs(std::size_t i, bool in_stretch) const {
    const Look& l = looks_[i];
    if (hints(i) & page_parts) return false;
    if (total_ == 0) return true;
    if (l.text > 0 && in_core(i)) return true;
    if (l.links < 0.5) return in_stretch;
    // A line that is a link leads to another article of the site, but out of the site to what this one speaks of.
    return in_stretch && l.text == 0 && inside_[page_.blocks[i].node] && page_.blocks[i].site != 0 &&
           page_.blocks[i].site != page_.own_site;
  }

  // The headline comes before the stretch, often in an element of its own.
  void keep_headline(std::vector<BlockPlace>& places, std::size_t first) const {
    for (std::size_t i = first; i-- > 0;) {
      if (!(hints(i) & hint::headline) || (hints(i) & hidden_)) continue;
      places[i] = BlockPlace::article;
      return;
    }
  }

  const Blocks& page_;
  Hints hidden_;              // what keeps a block out of sight
  std::vector<Look> looks_;   // of each block
  std::vector<Hints> hints_;  // of each element
  std::vector<bool> inside_;  // of each element: in the one that holds most of the text
  std::vector<bool> core_;    // of each element
  double total_ = 0;
};

}  // namespace

std::vector<BlockPlace> find_article(const Blocks& page, Hidden hidden) { return Finder(page, hidden).run(); }

std::uint32_t article_words(const Blocks& page, const std::vector<BlockPlace>& places) {
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i] == BlockPlace::article) words += count_words(page.text_of(page.blocks[i]));
  return words;
}

}  // namespace hearsay::html
