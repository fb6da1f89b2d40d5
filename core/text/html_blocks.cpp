// One pass: text is folded into the output, tags open and close elements on a stack.
//
// The stack is what a browser's would be, near enough: a closing tag closes up to its element when that is
// open and is ignored when it is not; <li>, <tr>, <p> and their like close an open sibling. Each element is
// pushed and popped once, and every look down the stack is bounded, so the cost is linear whatever the
// nesting. Tested by tests/unit/html_test.cpp.
#include "core/text/html_blocks.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/lexicon/fold.h"
#include "core/text/html_entities.h"
#include "core/text/html_structured_data.h"
#include "core/text/html_tags.h"
#include "core/text/utf8.h"

namespace hearsay::html {

namespace {

constexpr std::size_t deepest_look = 32;  // elements that a look for an open sibling passes

constexpr std::uint32_t id_p = tag_id("p"), id_li = tag_id("li"), id_ul = tag_id("ul"), id_ol = tag_id("ol"),
                        id_tr = tag_id("tr"), id_td = tag_id("td"), id_th = tag_id("th"),
                        id_table = tag_id("table"), id_dt = tag_id("dt"), id_dd = tag_id("dd"),
                        id_dl = tag_id("dl"), id_option = tag_id("option"), id_select = tag_id("select"),
                        id_head = tag_id("head"), id_body = tag_id("body"), id_article = tag_id("article"),
                        id_main = tag_id("main"), id_header = tag_id("header"), id_footer = tag_id("footer"),
                        id_blockquote = tag_id("blockquote"), id_svg = tag_id("svg"),
                        id_math = tag_id("math"), id_div = tag_id("div"), id_a = tag_id("a"),
                        id_script = tag_id("script"), id_style = tag_id("style");

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::size_t find_ignoring_case(std::string_view text, std::string_view small, std::size_t from) {
  const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                              text.end(), small.begin(), small.end(),
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  return static_cast<std::size_t>(at - text.begin());
}

// A place found by a search that is asked with growing offsets: searches each byte once.
class Finder {
 public:
  Finder(std::string_view text, std::string_view small) : text_(text), small_(small) {}
  std::size_t next(std::size_t from) {
    if (!known_ || found_ < from) {
      found_ = find_ignoring_case(text_, small_, from);
      known_ = true;
    }
    return found_;
  }

 private:
  std::string_view text_, small_;
  std::size_t found_ = 0;
  bool known_ = false;
};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) { out_.nodes.push_back({}); }

  Blocks run() {
    out_.text.reserve(html_.size() / 2);
    for (std::size_t at = 0; at < html_.size();) {
      if (html_[at] == '<') {
        Tag tag;
        const std::size_t end = read_tag(html_, at, tag);
        if (end > at) {
          at = element(tag, end);
          continue;
        }
      }
      at = text(at);
    }
    end_block();
    if (out_.own_site == 0) out_.own_site = most_linked();
    return std::move(out_);
  }

 private:
  struct Element {
    std::uint32_t id;
    std::uint32_t node;         // its own one, or the nearest round it
    std::uint32_t block_level;  // the same, of elements that break the line
    Role role;
    bool dropped;
  };

  std::uint32_t most_linked() const {
    std::uint32_t best = 0, most = 0;
    for (const auto& [site, links] : sites_) {
      if (links < most || (links == most && site < best)) continue;
      most = links;
      best = site;
    }
    return best;
  }

  bool is_open(std::uint32_t id) const {
    const auto found = open_.find(id);
    return found != open_.end() && found->second > 0;
  }

  std::uint32_t node() const { return stack_.empty() ? 0 : stack_.back().node; }
  std::uint32_t block_level() const { return stack_.empty() ? 0 : stack_.back().block_level; }

  // Text.

  std::size_t text(std::size_t at) {
    const std::size_t begin = at++;
    while (at < html_.size() && html_[at] != '<' && html_[at] != '&') ++at;
    if (dropped_ > 0) return at;
    if (html_[begin] != '&') {
      put(html_.substr(begin, at - begin));
      return at;
    }
    char32_t c = 0;
    const std::size_t length = read_entity(html_.substr(begin), c);
    if (length == 0) {
      put(html_.substr(begin, at - begin));
      return at;
    }
    std::string decoded;
    utf8::append(decoded, c);
    put(decoded);
    return begin + length;
  }

  void put(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (pre_ > 0 && c == '\n') {
        flush(c);
        write(c);
      } else if (pre_ > 0 && (c == ' ' || c == '\t')) {
        flush(c);
        write(c);
      } else if (is_space(c)) {
        space_ = true;
      } else if (c == '\xC2' && i + 1 < text.size() && (text[i + 1] == '\xA0' || text[i + 1] == '\xAD')) {
        space_ = space_ || text[i + 1] == '\xA0';  // a no-break space is a space; a soft hyphen shows nothing
        ++i;
      } else if (invisible(text, i)) {
        i += 2;
      } else {
        flush(c);
        write(c);
      }
    }
  }

  void write(char c) {
    out_.text += c;
    if (links_ > 0) {
      ++out_.blocks.back().link_bytes;
      out_.blocks.back().site = site_;
    }
  }

  // U+200B and U+FEFF: break opportunities that show nothing.
  static bool invisible(std::string_view text, std::size_t i) {
    const std::string_view three = text.substr(i, 3);
    return three == "\xE2\x80\x8B" || three == "\xEF\xBB\xBF";
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }

  // Writes the space that was owed, or begins a block, before the character `next`.
  void flush(char next) {
    if (out_.blocks.empty() || breaks_ > 0) {
      end_block();
      out_.blocks.push_back({{size(), size()}, node(), 0, 0, links_ > 0, static_cast<std::uint8_t>(breaks_)});
    } else {
      if (cell_)
        out_.text += '\t';
      else if (space_ || (seam_ && parts_words(out_.text.back(), next)))
        out_.text += ' ';
      // A block of several elements belongs to the one that holds them all.
      if (node() != out_.blocks.back().node) out_.blocks.back().node = block_level();
    }
    breaks_ = 0;
    space_ = cell_ = seam_ = false;
  }

  // Between two elements in a line: <span>Copy</span><span>Copied</span> are two words.
  static bool parts_words(char before, char next) {
    const bool small = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9') ||
                       before == '.' || before == '!' || before == '?';
    return small && next >= 'A' && next <= 'Z';
  }

  void end_block() {
    if (out_.blocks.empty()) return;
    while (size() > out_.blocks.back().span.begin && is_space(out_.text.back())) out_.text.pop_back();
    out_.blocks.back().span.end = size();
    if (out_.blocks.back().span.empty()) out_.blocks.pop_back();
  }

  void owe_breaks(std::size_t n) {
    breaks_ = std::max(breaks_, n);
    space_ = cell_ = false;
  }

  // Elements.

  std::size_t element(const Tag& tag, std::size_t after) {
    if (tag.name.empty()) return after;  // a comment
    if (tag.closing) {
      if (is_open(tag.id)) {
        while (stack_.back().id != tag.id) pop();
        pop();
      } else if (tag.id == id_p) {
        owe_breaks(2);
      }
      return after;
    }
    close_siblings(tag);
    switch (tag.role) {
      case Role::nothing:
        if (tag.is_canonical) out_.own_site = site_of(tag.href);
        return after;
      case Role::line_break:
        if (dropped_ == 0) {
          breaks_ = std::min<std::size_t>(breaks_ + 1, 2);
          space_ = cell_ = false;
        }
        return after;
      case Role::raw:
        if (tag.empty && is_foreign()) return after;
        if (!tag.is_template) return behind_raw(tag, after);
        break;
      default:
        break;
    }
    if (tag.empty && is_foreign()) return after;
    push(tag, after);
    return after;
  }

  bool is_foreign() const { return is_open(id_svg) || is_open(id_math); }

  // What is in a script or a style is not markup: only its own closing tag ends it. A title that nothing
  // closes is empty; a script that nothing closes takes the rest, as in a browser.
  std::size_t behind_raw(const Tag& tag, std::size_t after) {
    const auto [unclosed, first_look] = unclosed_.try_emplace(tag.id, false);
    std::size_t close = html_.npos;
    if (first_look || !unclosed->second) {
      std::string closing = "</";
      for (const char c : tag.name) closing += fold_ascii(c);
      const std::size_t end = find_ignoring_case(html_, closing, after);
      if (tag.is_structured_data) {
        std::string body = article_body(html_.substr(after, end - after));
        if (body.size() > out_.structured_body.size()) out_.structured_body = std::move(body);
      }
      close = html_.find('>', end);
      unclosed->second = close == html_.npos;
    }
    if (close != html_.npos) return close + 1;
    return tag.id == id_script || tag.id == id_style ? html_.size() : after;
  }

  void push(const Tag& tag, std::size_t after) {
    const bool in_line = tag.role == Role::span || tag.role == Role::quote;
    const bool dropped = tag.role == Role::dropped || (tag.hidden && in_line);
    const Role role = tag.role == Role::raw ? Role::block : tag.role;
    Hints hints = tag.hints;
    if (tag.hidden || tag.is_template) hints |= hint::hidden;
    if (tag.id == id_header && !is_page_head(after)) hints &= ~hint::head;
    if (tag.id == id_footer && is_open(id_blockquote)) hints &= ~hint::foot;
    if (dropped_ == 0 && !dropped) begin(role);
    dropped_ += dropped;
    Element e{tag.id, node(), block_level(), role, dropped};
    if (dropped_ == 0 && (!in_line || hints != 0)) {
      out_.nodes.push_back({e.node, tag.id, hints});
      e.node = static_cast<std::uint32_t>(out_.nodes.size() - 1);
      if (!in_line) e.block_level = e.node;
    }
    stack_.push_back(e);
    ++open_[tag.id];
    pre_ += role == Role::pre;
    if (tag.id == id_a) {
      ++links_;
      site_ = site_of(tag.href);
      if (site_ != 0) ++sites_[site_];
    }
    seam_ = true;
    if (role == Role::quote && dropped_ == 0) put(quotes_++ % 2 == 0 ? "“" : "‘");
  }

  void pop() {
    const Element e = stack_.back();
    if (e.role == Role::quote && dropped_ == 0 && quotes_ > 0) {
      space_ = seam_ = false;
      put(--quotes_ % 2 == 0 ? "”" : "’");
    }
    stack_.pop_back();
    --open_[e.id];
    pre_ -= e.role == Role::pre;
    links_ -= e.id == id_a;
    seam_ = true;
    dropped_ -= e.dropped;
    if (dropped_ == 0 && !e.dropped && e.role != Role::cell) begin(e.role);
  }

  // What the start of an element owes, and its end too.
  void begin(Role role) {
    if (role == Role::block || role == Role::pre) owe_breaks(is_open(id_li) || is_open(id_td) ? 1 : 2);
    if (role == Role::line) owe_breaks(1);
    if (role == Role::cell && !out_.blocks.empty() && breaks_ == 0) cell_ = true;
  }

  // Whether a header is the page's; an article's holds its headline.
  bool is_page_head(std::size_t after) {
    if (is_open(id_article) || is_open(id_main)) return false;
    return headline_.next(after) > header_end_.next(after);
  }

  void close_siblings(const Tag& tag) {
    if (tag.id == id_li)
      close_open({id_li}, {id_ul, id_ol});
    else if (tag.id == id_td || tag.id == id_th)
      close_open({id_td, id_th}, {id_table, id_tr});
    else if (tag.id == id_tr)
      close_open({id_tr}, {id_table});
    else if (tag.id == id_dt || tag.id == id_dd)
      close_open({id_dt, id_dd}, {id_dl});
    else if (tag.id == id_option)
      close_open({id_option}, {id_select});
    else if (tag.id == id_body || ((tag.role == Role::block || tag.role == Role::pre) && is_open(id_head)))
      close_open({id_head}, {});
    if (tag.role == Role::block || tag.role == Role::pre || tag.role == Role::line)
      close_open({id_p}, {id_div, id_td, id_th, id_li, id_blockquote, id_article});
  }

  // Closes up to the nearest open element of `ids`, unless one of `walls` is nearer.
  void close_open(std::initializer_list<std::uint32_t> ids, std::initializer_list<std::uint32_t> walls) {
    if (std::none_of(ids.begin(), ids.end(), [this](std::uint32_t id) { return is_open(id); })) return;
    const auto in = [](std::initializer_list<std::uint32_t> list, std::uint32_t id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    for (std::size_t depth = 0; depth < stack_.size() && depth < deepest_look; ++depth) {
      const std::uint32_t id = stack_[stack_.size() - 1 - depth].id;
      if (in(walls, id)) return;
      if (!in(ids, id)) continue;
      for (std::size_t i = 0; i <= depth; ++i) pop();
      return;
    }
  }

  std::string_view html_;
  Blocks out_;
  std::vector<Element> stack_;
  std::unordered_map<std::uint32_t, std::uint32_t> open_;         // how many of each id are on the stack
  std::unordered_map<std::uint32_t, std::uint32_t> sites_;        // how many links go to each
  std::uint32_t site_ = 0;                                        // of the innermost link
  std::unordered_map<std::uint32_t, bool> unclosed_;              // raw elements: no closing tag is left
  std::uint32_t dropped_ = 0, pre_ = 0, quotes_ = 0, links_ = 0;  // open elements of that kind
  std::size_t breaks_ = 0;             // line breaks owed before the next character
  bool space_ = false, cell_ = false;  // a space, a tab owed
  bool seam_ = false;                  // an element began or ended since the last character
  Finder header_end_{html_, "</header"}, headline_{html_, "<h1"};
};

// What a browser marks as the copied part; the rest is context.
std::string_view fragment(std::string_view html) {
  constexpr std::string_view begin_mark = "<!--StartFragment-->", end_mark = "<!--EndFragment-->";
  const std::size_t begin = html.find(begin_mark);
  if (begin == html.npos) return html;
  html.remove_prefix(begin + begin_mark.size());
  return html.substr(0, html.rfind(end_mark));
}

}  // namespace

std::uint32_t site_of(std::string_view href) {
  const std::size_t begin = href.find("//");
  if (begin == href.npos || begin > 8) return 0;
  std::string_view host = href.substr(begin + 2);
  host = host.substr(0, host.find_first_of("/?#:"));
  // The last two names; three where the last two are such as "co.uk".
  const std::size_t last = host.rfind('.');
  if (last == host.npos || last == 0) return 0;
  std::size_t second = host.rfind('.', last - 1);
  if (second != host.npos && second > 0 && host.size() - last == 3 && last - second <= 4)
    second = host.rfind('.', second - 1);
  return word_hash(second == host.npos ? host : host.substr(second + 1));
}

Blocks read_blocks(std::string_view html) { return Reader(fragment(html)).run(); }

}  // namespace hearsay::html
