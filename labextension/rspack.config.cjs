// What the builder leaves open: the bundle is made as small as rspack's minifier can make it.
const { rspack } = require('@rspack/core');

// Arrow functions and methods where a function knows no `this` of its own: nothing here is built with `new` by chance.
const compress = { ecma: 2022, passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false };

module.exports = {
  optimization: {
    minimizer: [new rspack.SwcJsMinimizerRspackPlugin({ minimizerOptions: { compress, format: { comments: false } } })]
  }
};
